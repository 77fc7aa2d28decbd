package io.aimsflow.review.process;

import io.aimsflow.review.Reviews;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/management-review.bpmn} and the code know each other. */
final class ReviewProcess {

    static final TaskKey CALL = task("userTask_call");
    static final TaskKey CONTRIBUTE = task("userTask_contribute");
    static final TaskKey RELEASE = task("userTask_release");
    static final TaskKey MINUTES = task("userTask_minutes");
    static final TaskKey APPROVE = task("userTask_approve");
    static final TaskKey DO_ACTION = task("userTask_doAction");

    /** Routing facts. */
    static final String PACK_DECISION = "packDecision";

    static final String MINUTES_DECISION = "minutesDecision";

    private ReviewProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(Reviews.PROCESS, element);
    }
}
