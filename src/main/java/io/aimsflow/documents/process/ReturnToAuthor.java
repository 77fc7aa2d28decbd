package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the author write again, once all reviewers have read the draft and somebody wants changes. */
@Component
class ReturnToAuthor implements ServiceTask {

    private final DocumentApproval approval;

    ReturnToAuthor(DocumentApproval approval) {
        this.approval = approval;
    }

    @Override
    public String name() {
        return "returnToAuthor";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        approval.toRevise(caseId);
        return Map.of();
    }
}
