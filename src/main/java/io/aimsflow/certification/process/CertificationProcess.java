package io.aimsflow.certification.process;

import io.aimsflow.certification.Certifications;
import io.aimsflow.workflow.TaskKey;

/** The names by which the models {@code surveillance-preparation} and {@code readiness-gap} and the code know each other. */
final class CertificationProcess {

    static final TaskKey AGREE = new TaskKey(Certifications.PREPARATION, "userTask_agree");
    static final TaskKey CONFIRM = new TaskKey(Certifications.PREPARATION, "userTask_confirm");
    static final TaskKey RELEASE = new TaskKey(Certifications.PREPARATION, "userTask_release");
    static final TaskKey ENTER_RESULTS = new TaskKey(Certifications.PREPARATION, "userTask_enterResults");
    static final TaskKey CLOSE_GAP = new TaskKey(Certifications.GAP, "userTask_close");

    /** Routing fact. */
    static final String DECISION = "release";

    private CertificationProcess() {}
}
