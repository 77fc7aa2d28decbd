package io.aimsflow.audit;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes nonconformities of findings, and knows whether something was planned against each (ISO/IEC 42001:2023, 10.2). */
@Service
@Transactional
public class AuditFindings {

    private static final Set<NonconformityState> UNPLANNED = EnumSet.of(
            NonconformityState.REPORTED,
            NonconformityState.CONTAINMENT,
            NonconformityState.CAUSE,
            NonconformityState.PLANNING,
            NonconformityState.APPROVAL);

    private final AuditTable audits;
    private final ChecklistTable checklist;
    private final AuditSteps steps;
    private final Nonconformities nonconformities;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final People people;

    AuditFindings(
            AuditTable audits,
            ChecklistTable checklist,
            AuditSteps steps,
            Nonconformities nonconformities,
            Cases cases,
            ApplicationEventPublisher events,
            MessageSource messages,
            People people) {
        this.audits = audits;
        this.checklist = checklist;
        this.steps = steps;
        this.nonconformities = nonconformities;
        this.cases = cases;
        this.events = events;
        this.messages = messages;
        this.people = people;
    }

    /** Reports each minor and major finding that was not reported yet, and tells top management of the report. */
    public void raise(CaseId caseId) {
        var audit = audits.lock(get(caseId).id());
        checklist.of(audit.id()).stream()
                .filter(line -> line.nonconforming() && line.nonconformity().isEmpty())
                .forEach(line -> raise(audit, line));
        events.publishEvent(new RoleInformed(
                caseId, Role.TOP_MANAGEMENT, "audit.report-accepted", List.of(audit.number(), audit.title())));
    }

    private void raise(Audit audit, ChecklistLine line) {
        var lead = people.get(audit.lead());
        var title = messages.getMessage(
                "audit.nonconformity", new Object[] {audit.number(), line.position(), line.ref()}, lead.language());
        var severity =
                line.verdict().filter(verdict -> verdict == Verdict.MAJOR).isPresent()
                        ? Severity.MAJOR
                        : Severity.MINOR;
        var reported = nonconformities.report(
                new ReportNonconformity(
                        title,
                        line.note(),
                        "",
                        Optional.empty(),
                        lead.name(),
                        Source.AUDIT_FINDING,
                        line.ref(),
                        Optional.of(severity),
                        "",
                        audit.number() + "/" + line.position(),
                        Optional.empty(),
                        List.of()),
                Actor.of(audit.lead()));
        checklist.raised(line.id(), reported.caseId(), reported.number());
        cases.link(audit.caseId(), "audit-finding", reported.caseId());
    }

    /** True if each of its nonconformities has an accepted plan or has ended; the audit is closed then. */
    public boolean allPlanned(CaseId caseId) {
        var audit = audits.lock(get(caseId).id());
        var planned = checklist.of(audit.id()).stream()
                .flatMap(line -> line.nonconformityCase().stream())
                .noneMatch(one -> UNPLANNED.contains(
                        nonconformities.ofCase(new CaseId(one)).state()));
        if (planned) {
            steps.close(audit);
        }
        return planned;
    }

    private Audit get(CaseId caseId) {
        return audits.ofCase(caseId).orElseThrow(() -> new NotFound("audit of case", caseId));
    }
}
