package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/corrective-action.bpmn} and the code know each other. */
final class CorrectiveActionProcess {

    static final TaskKey TRIAGE = task("userTask_triage");
    static final TaskKey CORRECT = task("userTask_correct");
    static final TaskKey CAUSE = task("userTask_cause");
    static final TaskKey PLAN = task("userTask_plan");
    static final TaskKey APPROVE_PLAN = task("userTask_approvePlan");
    static final TaskKey DO_ACTION = task("userTask_doAction");
    static final TaskKey REVIEW_EFFECTIVENESS = task("userTask_reviewEffectiveness");
    static final TaskKey FOLLOW_UPS = task("userTask_followUps");

    /** Routing facts. */
    static final String TRIAGE_DECISION = "triage";

    static final String OWNER = "owner";
    static final String SEVERITY = "severity";
    static final String PLAN_DECISION = "planDecision";
    static final String EFFECTIVE = "effective";
    static final String FAILURES = "failures";

    private CorrectiveActionProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(Nonconformities.PROCESS, element);
    }
}
