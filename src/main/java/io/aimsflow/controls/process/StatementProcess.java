package io.aimsflow.controls.process;

import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/statement-of-applicability.bpmn} and the code know each other. */
final class StatementProcess {

    static final TaskKey APPROVE = task("userTask_approve");
    static final TaskKey MEND = task("userTask_mend");

    /** Routing facts. */
    static final String PROPOSER = "proposer";

    static final String APPROVAL = "approval";
    static final String MENDED = "mended";

    private StatementProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(StatementsOfApplicability.PROCESS, element);
    }
}
