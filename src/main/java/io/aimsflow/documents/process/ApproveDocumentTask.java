package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The approver approves a version, sends it back or rejects it. */
@Component
class ApproveDocumentTask implements UserTask<ApproveDocumentTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK,
        REJECT
    }

    record ApproveForm(
            Decision decision,
            @Nullable LocalDate effectiveOn,
            @Nullable String remarks) {}

    private final DocumentApproval approval;
    private final DraftBriefing briefing;

    ApproveDocumentTask(DocumentApproval approval, DraftBriefing briefing) {
        this.approval = approval;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return DocumentProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefing.of(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        var remarks = Objects.toString(form.remarks(), "");
        var routing = switch (form.decision()) {
            case APPROVE -> approve(task, actor, form.effectiveOn());
            case SEND_BACK -> {
                approval.sendBack(task.caseId(), remarks, actor);
                yield Routing.sentBack(remarks);
            }
            case REJECT -> {
                approval.reject(task.caseId(), remarks, actor);
                yield Routing.rejected(remarks);
            }
        };
        return routing.with(DocumentProcess.APPROVAL, form.decision().name());
    }

    private Routing approve(TaskContext task, Actor actor, @Nullable LocalDate effectiveOn) {
        if (effectiveOn == null) {
            throw Refused.at("effectiveOn", "document-missing");
        }
        approval.approve(task.caseId(), effectiveOn, actor);
        return Routing.approved();
    }
}
