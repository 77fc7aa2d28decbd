package io.aimsflow.changes.process;

import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code aims-change} and the code know each other. */
final class ChangeProcess {

    static final TaskKey PLAN = new TaskKey(PlannedChanges.PROCESS, "userTask_plan");
    static final TaskKey MAKE = new TaskKey(PlannedChanges.PROCESS, "userTask_make");
    static final TaskKey CONFIRM = new TaskKey(PlannedChanges.PROCESS, "userTask_confirm");

    /** Routing facts. */
    static final String PLAN_DECISION = "planDecision";

    static final String VERDICT = "changeVerdict";

    private ChangeProcess() {}
}
