package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditFinding;
import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.certification.Outcome;
import io.aimsflow.corrective.Severity;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager enters what the body decided and found. */
@Component
class EnterResultsTask implements UserTask<EnterResultsTask.ResultsForm> {

    record ResultsForm(
            Outcome outcome,
            @Nullable LocalDate decidedOn,
            @Nullable List<FindingEntry> findings,
            @Nullable String result) {}

    record FindingEntry(String title, String whatHappened, String requirement, Severity severity) {}

    private final AuditPreparation preparation;
    private final CertificationAuditBriefing briefing;

    EnterResultsTask(AuditPreparation preparation, CertificationAuditBriefing briefing) {
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return CertificationProcess.ENTER_RESULTS;
    }

    @Override
    public Class<ResultsForm> form() {
        return ResultsForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("audit", briefing.audit(task.caseId()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ResultsForm form) {
        var entries = Objects.requireNonNullElse(form.findings(), List.<FindingEntry>of());
        preparation.enterResults(
                task.caseId(),
                form.outcome(),
                Objects.toString(form.result(), ""),
                Optional.ofNullable(form.decidedOn()),
                entries.stream()
                        .map(each -> new AuditFinding(
                                each.title(), each.whatHappened(), each.requirement(), each.severity()))
                        .toList(),
                actor);
        return Routing.done();
    }
}
