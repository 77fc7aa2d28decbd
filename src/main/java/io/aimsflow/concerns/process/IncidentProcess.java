package io.aimsflow.concerns.process;

import io.aimsflow.concerns.Incidents;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code incident-handling} and the code know each other. */
final class IncidentProcess {

    static final TaskKey DESCRIBE = new TaskKey(Incidents.PROCESS, "userTask_describe");
    static final TaskKey JUDGE = new TaskKey(Incidents.PROCESS, "businessRuleTask_judge");
    static final TaskKey INFORM = new TaskKey(Incidents.PROCESS, "userTask_inform");
    static final TaskKey CONTAIN = new TaskKey(Incidents.PROCESS, "userTask_contain");
    static final TaskKey CLOSE = new TaskKey(Incidents.PROCESS, "userTask_close");

    static final String OWNER = "owner";

    private IncidentProcess() {}
}
