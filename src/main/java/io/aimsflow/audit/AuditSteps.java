package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an audit, called by its process: whoever calls has checked that the person may do the task. */
@Service
@Transactional
public class AuditSteps {

    private static final int LONG = 8000;
    private static final int TEXT = 4000;

    private final AuditTable audits;
    private final ChecklistTable checklist;
    private final AuditFigures figures;
    private final AuditIndependence independence;
    private final AuditTelling tell;
    private final AuditAppointments appointments;
    private final AuditDays days;
    private final People people;
    private final Cases cases;

    AuditSteps(
            AuditTable audits,
            ChecklistTable checklist,
            AuditFigures figures,
            AuditIndependence independence,
            AuditTelling tell,
            AuditAppointments appointments,
            AuditDays days,
            People people,
            Cases cases) {
        this.audits = audits;
        this.checklist = checklist;
        this.figures = figures;
        this.independence = independence;
        this.tell = tell;
        this.appointments = appointments;
        this.days = days;
        this.people = people;
        this.cases = cases;
    }

    /** The audit that the case is about. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public AuditView ofCase(CaseId caseId) {
        var audit = get(caseId);
        return new AuditView(
                audit, checklist.of(audit.id()), audits.comments(audit), figures.kept(audit), false, false);
    }

    /**
     * Plans the audit. Whoever does it is its lead auditor from then on. Auditees and team get an entry for their calendars.
     *
     * @throws Refused for days that are none, for somebody on both sides, and for an auditor who would audit their own work
     */
    public void plan(CaseId caseId, AuditPlan plan, Actor actor) {
        var audit = locked(caseId);
        var lead = actor.onBehalfOf().orElse(actor.person());
        if (plan.lastDay().isBefore(plan.firstDay())) {
            throw Refused.at("toDay", "audit-days");
        }
        if (plan.firstDay().isBefore(days.today())) {
            throw Refused.at("fromDay", "audit-past");
        }
        requirePeople(plan, lead, actor);
        independence.require("", lead, audit.scope());
        for (int i = 0; i < plan.team().size(); i++) {
            independence.require(field("team", i), plan.team().get(i), audit.scope());
        }
        audits.plan(audit, plan, lead);
        appointments.changed(audit, get(caseId));
        changed(
                audit,
                "planned",
                actor,
                Map.of("from", plan.firstDay().toString(), "to", plan.lastDay().toString()));
    }

    private void requirePeople(AuditPlan plan, PersonId lead, Actor actor) {
        AuditRules.requireAuditor("", lead, people);
        if (!lead.equals(actor.person())) {
            AuditRules.requireAuditor("", actor.person(), people);
        }
        for (int i = 0; i < plan.team().size(); i++) {
            AuditRules.requireAuditor(field("team", i), plan.team().get(i), people);
        }
        for (int i = 0; i < plan.auditees().size(); i++) {
            var auditee = plan.auditees().get(i);
            AuditRules.requireColleague(field("auditees", i), auditee, people);
            if (auditee.equals(lead) || plan.team().contains(auditee)) {
                throw Refused.at(field("auditees", i), "audit-both-sides");
            }
        }
    }

    private static String field(String list, int row) {
        return list + "[" + row + "].person";
    }

    /** An auditee says that the days do not suit. @throws Refused without saying which would */
    public void otherDates(CaseId caseId, String proposal, Actor actor) {
        var audit = locked(caseId);
        var said = people.get(actor.person()).name() + ": " + AuditRules.needed("proposal", proposal, TEXT);
        audits.otherDates(audit, audit.otherDates().isEmpty() ? said : audit.otherDates() + "\n" + said);
        changed(audit, "other-days-asked", actor, Map.of());
    }

    /** An auditee says that the days suit. */
    public void confirmed(CaseId caseId, Actor actor) {
        changed(locked(caseId), "days-confirmed", actor, Map.of());
    }

    /** All auditees answered; if all days suit, the checklist is made from the scope, once. */
    public void prepare(Audit audit) {
        audits.state(audit, AuditState.PREPARING);
        if (checklist.of(audit.id()).isEmpty()) {
            var refs = audit.scope().refs();
            for (int i = 0; i < refs.size(); i++) {
                checklist.insert(audit, i + 1, refs.get(i), "");
            }
        }
        describe(audit);
    }

    /** The checklist is ready. @throws Refused if nothing is left on it */
    public void prepared(CaseId caseId, Actor actor) {
        var audit = locked(caseId);
        if (checklist.of(audit.id()).stream().allMatch(line -> !line.dropped().isEmpty())) {
            throw Refused.because("audit-checklist-empty");
        }
        audits.state(audit, AuditState.CONDUCTING);
        changed(audit, "checklist-ready", actor, Map.of());
    }

    /** Every line is judged. @throws Refused naming the first one that is not */
    public void conducted(CaseId caseId, Actor actor) {
        var audit = locked(caseId);
        var open = checklist.of(audit.id()).stream().filter(ChecklistLine::open).toList();
        if (!open.isEmpty()) {
            throw Refused.because("audit-lines-open", open.size(), open.get(0).position());
        }
        audits.state(audit, AuditState.REPORTING);
        changed(audit, "conducted", actor, Map.of());
    }

    /** The lead auditor sums up; what the registers tell then is kept with it. */
    public void report(CaseId caseId, String summary, String conclusion, Actor actor) {
        var audit = locked(caseId);
        audits.report(
                audit,
                AuditRules.needed("summary", summary, LONG),
                AuditRules.needed("conclusion", conclusion, TEXT),
                actor.person(),
                days.now());
        figures.keep(audit);
        changed(audit, "reported", actor, Map.of());
    }

    /** An auditee has read the report. @param text empty for nothing to add */
    public void comment(CaseId caseId, PersonId auditee, String text, Actor actor) {
        var audit = locked(caseId);
        audits.comment(audit, auditee, AuditRules.text("comment", text, TEXT), days.now());
        changed(audit, "commented", actor, Map.of());
    }

    /** @throws Refused without a reason, or for somebody who was on the team */
    public void sendBack(CaseId caseId, String reason, Actor actor) {
        var audit = locked(caseId);
        requireOutside(audit, actor);
        var text = AuditRules.needed("reason", reason, TEXT);
        audits.sendBack(audit, text);
        changed(audit, "report-sent-back", actor, Map.of("reason", text));
    }

    /** The report never changes again. @throws Refused for somebody who was on the team */
    public void accept(CaseId caseId, Actor actor) {
        var audit = locked(caseId);
        requireOutside(audit, actor);
        audits.accept(audit, actor.person(), days.now());
        var accepted = get(caseId);
        var hash = AuditHashes.hash(accepted, checklist.of(audit.id()), audits.comments(audit), figures.kept(audit));
        changed(audit, "report-accepted", actor, Map.of(AuditHashes.KEY, new ContentReference(audit.id(), hash)));
    }

    private static void requireOutside(Audit audit, Actor actor) {
        if (audit.auditors().stream().anyMatch(actor::involves)) {
            throw Refused.because("audit-own-report");
        }
    }

    /** All of its nonconformities have accepted plans. */
    void close(Audit audit) {
        audits.end(audit, AuditState.CLOSED, days.now());
        describe(audit);
        tell.audit("closed", audit, Optional.empty(), Map.of());
    }

    private Audit locked(CaseId caseId) {
        return audits.lock(get(caseId).id());
    }

    private Audit get(CaseId caseId) {
        return audits.ofCase(caseId).orElseThrow(() -> new NotFound("audit of case", caseId));
    }

    private void changed(Audit audit, String what, Actor actor, Map<String, ?> facts) {
        describe(audit);
        tell.audit(what, audit, Optional.of(actor), facts);
    }

    private void describe(Audit before) {
        var audit = get(before.caseId());
        cases.describe(
                audit.caseId(), new CaseState(audit.title(), audit.state().messageKey(), Optional.of(audit.lead())));
    }
}
