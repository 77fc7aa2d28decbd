package io.aimsflow.organisation.process;

import io.aimsflow.organisation.Competences;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code competence-gap} and the code know each other. */
final class CompetenceProcess {

    static final TaskKey ANSWER = new TaskKey(Competences.PROCESS, "userTask_answer");
    static final TaskKey CHECK = new TaskKey(Competences.PROCESS, "userTask_check");

    /** Routing facts; {@code person} is written where the case starts. */
    static final String AGREED = "agreed";

    private CompetenceProcess() {}
}
