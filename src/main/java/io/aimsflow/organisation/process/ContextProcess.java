package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code context-review} and the code know each other. */
final class ContextProcess {

    static final TaskKey LOOK_AT = new TaskKey(ContextReviews.PROCESS, "userTask_lookAt");
    static final TaskKey CONFIRM = new TaskKey(ContextReviews.PROCESS, "userTask_confirm");

    /** Routing fact. */
    static final String CONFIRMATION = "confirmation";

    private ContextProcess() {}
}
