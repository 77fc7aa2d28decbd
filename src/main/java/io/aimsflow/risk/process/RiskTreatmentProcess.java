package io.aimsflow.risk.process;

import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/risk-treatment.bpmn} and the code know each other. */
final class RiskTreatmentProcess {

    static final TaskKey ASSESS = task("userTask_assess");
    static final TaskKey ACCEPTANCE_TABLE = task("businessRuleTask_acceptance");
    static final TaskKey PLAN = task("userTask_plan");
    static final TaskKey CHECK = task("userTask_check");
    static final TaskKey APPROVE = task("userTask_approve");
    static final TaskKey ACCEPT = task("userTask_accept");
    static final TaskKey DO_ACTION = task("userTask_doAction");
    static final TaskKey CONFIRM_ACTION = task("userTask_confirmAction");
    static final TaskKey CONFIRM = task("userTask_confirm");

    /** Routing facts; the first is written when the case starts. */
    static final String OWNER = "owner";

    static final String PLANNER = "planner";
    static final String APPROVER = "approver";
    static final String PATH = "path";
    static final String PLAN_CHECK = "planCheck";
    static final String PLAN_APPROVAL = "planApproval";
    static final String RESIDUAL_ABOVE = "residualAbove";
    static final String ACCEPTANCE = "acceptance";
    static final String ACTION_DECISION = "actionDecision";
    static final String TOO_HIGH = "tooHigh";

    /** How those who judge a plan decide. */
    enum Decision {
        APPROVE,
        SEND_BACK
    }

    private RiskTreatmentProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(RiskTreatments.PROCESS, element);
    }
}
