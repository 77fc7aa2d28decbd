package io.aimsflow.years;

import io.aimsflow.identity.Person;
import io.aimsflow.workflow.TaskView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people answer, by process and user task. */
final class Script {

    private final Map<String, Answer> answers = new HashMap<>();

    /** Answers one task; empty if its day has not come. */
    interface Answer {
        Optional<Map<String, Object>> to(TaskView task, Person person);
    }

    /** @param task its element without the prefix, such as {@code triage} */
    Script on(String process, String task, Answer answer) {
        answers.put(process + "/userTask_" + task, answer);
        return this;
    }

    Script always(String process, String task, Map<String, Object> same) {
        return on(process, task, (view, person) -> Optional.of(same));
    }

    Optional<Map<String, Object>> answer(TaskView task, Person person) {
        var key = task.about().process() + "/" + task.element();
        var answer = answers.get(key);
        if (answer == null) {
            throw new AssertionError("Nobody knows what to answer to " + key + ", which shows " + task.prefill());
        }
        return answer.to(task, person);
    }
}
