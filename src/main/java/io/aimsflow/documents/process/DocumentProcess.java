package io.aimsflow.documents.process;

import io.aimsflow.documents.Documents;
import io.aimsflow.workflow.TaskKey;

/** The names by which the models {@code document-approval} and {@code document-review} and the code know each other. */
final class DocumentProcess {

    static final TaskKey REVIEW = new TaskKey(Documents.APPROVAL, "userTask_review");
    static final TaskKey REVISE = new TaskKey(Documents.APPROVAL, "userTask_revise");
    static final TaskKey APPROVE = new TaskKey(Documents.APPROVAL, "userTask_approve");
    static final TaskKey LOOK_AGAIN = new TaskKey(Documents.REVIEW, "userTask_lookAgain");

    /** Routing facts; {@code DocumentApproval} writes the first three when it starts the case. */
    static final String AUTHOR = "author";

    static final String APPROVER = "approver";
    static final String REVIEWERS = "reviewers";

    static final String CHANGES_WANTED = "changesWanted";
    static final String REVISED = "revised";
    static final String APPROVAL = "approval";
    static final String RESULT = "result";

    private DocumentProcess() {}
}
