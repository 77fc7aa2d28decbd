package io.aimsflow.audit;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's internal audits: beginning them, finding them, and what others may know of finished ones. */
@Service
@Transactional
public class Audits {

    static final String SUBJECT = "internal-audit";

    /** Of case numbers. Older audits have {@code IA}, which impact assessments have too. */
    private static final String PREFIX = "AUD";

    /** The process that each audit runs through. */
    public static final String PROCESS = "internal-audit";

    private final AuditTable audits;
    private final ChecklistTable checklist;
    private final ProgrammeTable programmes;
    private final PlannedTable planned;
    private final AuditFigures figures;
    private final AuditAccess access;
    private final AuditTelling tell;
    private final AuditAppointments appointments;
    private final AuditDays days;
    private final Cases cases;

    Audits(
            AuditTable audits,
            ChecklistTable checklist,
            ProgrammeTable programmes,
            PlannedTable planned,
            AuditFigures figures,
            AuditAccess access,
            AuditTelling tell,
            AuditAppointments appointments,
            AuditDays days,
            Cases cases) {
        this.audits = audits;
        this.checklist = checklist;
        this.programmes = programmes;
        this.planned = planned;
        this.figures = figures;
        this.access = access;
        this.tell = tell;
        this.appointments = appointments;
        this.days = days;
        this.cases = cases;
    }

    /** Begins what approved programmes plan, some days ahead; the policy {@code audit.ahead}. Harmless if repeated. */
    public void keepUp() {
        for (var one : programmes.inForce()) {
            var programme = programmes.lock(one.id());
            if (programme.state() == ProgrammeState.APPROVED) {
                planned.notBegun(programme.id()).stream()
                        .filter(audit -> !days.beginsOn(audit.plannedOn()).isAfter(days.today()))
                        .forEach(audit -> begin(programme, audit, Optional.empty()));
            }
        }
    }

    /**
     * Begins a planned audit by hand, before its time.
     *
     * @return its number
     * @throws Conflict if its programme is not in force, or it began already
     * @throws NotFound unless the actor is AIMS manager or its lead auditor
     */
    public String begin(UUID programme, UUID key, Actor actor) {
        var inForce = programmes.lock(programme);
        var audit = planned.of(programme).stream()
                .filter(each -> each.key().equals(key))
                .filter(each -> access.manages(actor.person())
                        || access.ids(actor.person()).contains(each.lead()))
                .findFirst()
                .orElseThrow(() -> new NotFound("planned audit", key));
        if (inForce.state() != ProgrammeState.APPROVED) {
            throw new Conflict("audit-programme-not-in-force", inForce.reference());
        }
        audit.audit().ifPresent(number -> {
            throw new Conflict("audit-begun", number);
        });
        return begin(inForce, audit, Optional.of(actor));
    }

    private String begin(AuditProgramme programme, PlannedAudit planned, Optional<Actor> by) {
        var id = UUID.randomUUID();
        var caseId = cases.start(new StartCase(
                PROCESS,
                PREFIX,
                new Subject(SUBJECT, id, planned.title()),
                by,
                Map.of("lead", planned.lead().toString())));
        audits.insert(id, caseId, cases.numberOf(caseId), programme, planned);
        var audit = audits.find(id).orElseThrow();
        cases.describe(caseId, new CaseState(audit.title(), audit.state().messageKey(), Optional.of(audit.lead())));
        tell.audit("begun", audit, by, Map.of("scope", audit.scope().text()));
        return audit.number();
    }

    /** A page of the register. @throws NotFound unless the person reads audits */
    @Transactional(readOnly = true)
    public AuditPage list(AuditFilter filter, PersonId viewer) {
        access.requireReader(viewer);
        var found = audits.page(filter);
        var more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        return new AuditPage(shown, more ? shown.get(shown.size() - 1).number() : "");
    }

    /** @throws NotFound if there is none, or this person may not see it */
    @Transactional(readOnly = true)
    public AuditView byNumber(String number, PersonId viewer) {
        var audit = audits.byNumber(number)
                .filter(one -> access.maySee(one, viewer))
                .orElseThrow(() -> new NotFound("audit", number));
        return new AuditView(
                audit,
                checklist.of(audit.id()),
                audits.comments(audit),
                figures.kept(audit),
                audit.state() == AuditState.PREPARING && access.leads(audit, viewer),
                audit.state() == AuditState.CONDUCTING && access.audits(audit, viewer));
    }

    /**
     * The audits whose report was accepted within that time, the newest first; for reviews and evidence packs. Whoever calls has
     * checked that they may be shown.
     */
    @Transactional(readOnly = true)
    public List<Audit> accepted(Instant from, Instant until) {
        return audits.accepted(from, until);
    }

    /** The audit's case was cancelled. */
    void cancelled(CaseId caseId) {
        audits.ofCase(caseId)
                .map(audit -> audits.lock(audit.id()))
                .filter(audit -> audit.state() != AuditState.CANCELLED)
                .ifPresent(audit -> {
                    audits.cancel(audit, days.now());
                    appointments.cancelled(audit);
                });
    }
}
