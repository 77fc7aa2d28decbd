package io.aimsflow.organisation.process;

import io.aimsflow.organisation.Objectives;
import io.aimsflow.workflow.TaskKey;

/** The names by which the models {@code objective-approval} and {@code objective-measurement} and the code know each other. */
final class ObjectiveProcess {

    static final TaskKey APPROVE = new TaskKey(Objectives.APPROVAL, "userTask_approve");
    static final TaskKey MEASURE = new TaskKey(Objectives.MEASUREMENT, "userTask_measure");
    static final TaskKey DECIDE = new TaskKey(Objectives.MEASUREMENT, "userTask_decide");
    static final TaskKey ACT = new TaskKey(Objectives.MEASUREMENT, "userTask_act");

    /** Routing facts; {@code proposer} and {@code owner} are written where the cases start. */
    static final String APPROVAL = "approval";

    static final String OFF_TARGET = "offTarget";
    static final String GAP = "gap";
    static final String ACTION_OWNER = "actionOwner";

    private ObjectiveProcess() {}
}
