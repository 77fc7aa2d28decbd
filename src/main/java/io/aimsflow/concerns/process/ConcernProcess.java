package io.aimsflow.concerns.process;

import io.aimsflow.concerns.Concerns;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code concern-handling} and the code know each other. */
final class ConcernProcess {

    static final TaskKey TRIAGE = new TaskKey(Concerns.PROCESS, "userTask_triage");

    static final String DECISION = "triage";

    private ConcernProcess() {}
}
