package io.aimsflow.documents.process;

import io.aimsflow.documents.Acknowledgements;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code acknowledgement} and the code know each other. */
final class AcknowledgementProcess {

    static final TaskKey READ = new TaskKey(Acknowledgements.PROCESS, "userTask_read");
    static final TaskKey ANSWER = new TaskKey(Acknowledgements.PROCESS, "userTask_answer");

    /** Routing fact. */
    static final String READING = "reading";

    /** Written where the case starts: who reads, who answers, and the day until which to read, such as 2026-12-14. */
    static final String PERSON = "person";

    static final String OWNER = "owner";
    static final String DAY = "day";

    private AcknowledgementProcess() {}
}
