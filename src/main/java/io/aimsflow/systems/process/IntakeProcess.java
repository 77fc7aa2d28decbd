package io.aimsflow.systems.process;

import io.aimsflow.systems.Intakes;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/ai-system-intake.bpmn} and the code know each other. */
final class IntakeProcess {

    static final TaskKey TRIAGE = task("userTask_triage");
    static final TaskKey ANSWER = task("userTask_answer");
    static final TaskKey COMPLETE = task("userTask_complete");
    static final TaskKey QUESTIONS = task("userTask_questions");
    static final TaskKey CLASSIFY = task("businessRuleTask_classify");
    static final TaskKey CONFIRM = task("userTask_confirm");
    static final TaskKey DECIDE = task("userTask_decide");

    /** Routing facts. */
    static final String KNOWN = "known";

    static final String REQUESTER = "requester";
    static final String OWNER = "owner";
    static final String TRIAGE_DECISION = "triage";
    static final String PROHIBITED = "prohibited";
    static final String CONFIRMATION = "confirmation";
    static final String DECISION = "decision";

    private IntakeProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(Intakes.PROCESS, element);
    }
}
