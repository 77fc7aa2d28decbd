package io.aimsflow.documents.process;

import io.aimsflow.documents.Acknowledgements;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code acknowledgement} and the code know each other. */
final class AcknowledgementProcess {

    static final TaskKey READ = new TaskKey(Acknowledgements.PROCESS, "userTask_read");
    static final TaskKey ANSWER = new TaskKey(Acknowledgements.PROCESS, "userTask_answer");

    /** Routing fact; {@code person}, {@code owner} and {@code day} are written where the case starts. */
    static final String READING = "reading";

    private AcknowledgementProcess() {}
}
