package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import java.util.Map;
import java.util.Optional;

/**
 * What a practice does with one user task of its process. A bean per user task; the workflow finds it by {@link #key()},
 * checks and keeps the submission, and calls {@link #complete} in the transaction in which the engine goes on.
 *
 * @param <F> the record that the form's fields bind to: its components are all fields of the form; a form may have more
 */
public interface UserTask<F extends Record> {

    /** The process and element that this bean answers for. */
    TaskKey key();

    /** The type that a submission binds to. */
    Class<F> form();

    /**
     * What the form shows at first, by field key. Answers given earlier in the same case to the same task win over it, so a
     * task that was sent back shows what its owner had written.
     */
    default Map<String, Object> prefill(TaskContext task) {
        return Map.of();
    }

    /** A few words that tell this task from its siblings, such as the action to do; shown beside the title. */
    default Optional<String> about(TaskContext task) {
        return Optional.empty();
    }

    /**
     * Makes one call into the practice's own API and answers which way the process goes.
     *
     * @throws io.aimsflow.shared.Refused if a rule forbids it; nothing is kept then and the person sees why
     */
    Routing complete(TaskContext task, Actor actor, F form);
}
