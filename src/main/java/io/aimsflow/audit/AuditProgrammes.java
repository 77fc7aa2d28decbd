package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audit programmes (ISO/IEC 42001:2023, 9.2.2): the AIMS manager writes drafts and proposes them, top management approves. An
 * approved version never changes; a change is a new version.
 */
@Service
@Transactional
public class AuditProgrammes {

    static final String SUBJECT = "audit-programme";
    private static final String PROCESS = "audit-programme";
    private static final int TEXT = 4000;

    private final ProgrammeTable programmes;
    private final PlannedTable planned;
    private final AuditAccess access;
    private final AuditTelling tell;
    private final AuditScopes scopes;
    private final AuditDays days;
    private final People people;
    private final Cases cases;

    AuditProgrammes(
            ProgrammeTable programmes,
            PlannedTable planned,
            AuditAccess access,
            AuditTelling tell,
            AuditScopes scopes,
            AuditDays days,
            People people,
            Cases cases) {
        this.programmes = programmes;
        this.planned = planned;
        this.access = access;
        this.tell = tell;
        this.scopes = scopes;
        this.days = days;
        this.people = people;
        this.cases = cases;
    }

    /** Of each programme the newest version; at most {@code limit}. @throws NotFound unless the person reads audits */
    @Transactional(readOnly = true)
    public List<AuditProgramme> list(PersonId viewer, int limit) {
        access.requireReader(viewer);
        return programmes.newest(limit);
    }

    /** True for the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean mayManage(PersonId person) {
        return access.manages(person);
    }

    /** @throws NotFound if there is none, or the person does not read audits */
    @Transactional(readOnly = true)
    public ProgrammeView get(UUID id, PersonId viewer) {
        access.requireReader(viewer);
        var programme = programmes.get(id);
        return new ProgrammeView(
                programme, planned.of(id), programmes.versions(programme.number()), access.manages(viewer));
    }

    /** Adds the first draft of a programme. @throws Refused for the first thing that is not as it has to be */
    public UUID create(ProgrammeDetails typed, Actor actor) {
        access.requireManager(actor.person());
        var details = checked(typed);
        var id = UUID.randomUUID();
        programmes.insert(id, programmes.nextNumber(), 1, details, actor.person(), days.now());
        tell.programme("added", programmes.get(id), Optional.of(actor), Map.of());
        return id;
    }

    /** @param seen revision that the change is based on. @throws Conflict if somebody changed it since, or it is no draft */
    public void change(UUID id, int seen, ProgrammeDetails typed, Actor actor) {
        var programme = draft(id, actor);
        if (programme.revision() != seen) {
            throw new Conflict("audit-programme-changed", programme.reference());
        }
        programmes.change(id, checked(typed));
    }

    /**
     * Plans an audit, or changes one that is planned.
     *
     * @param key of the one to change; empty for a new one
     * @throws Refused if its day is not within the programme, its lead is no auditor, or nothing is in its scope
     * @throws Conflict if the programme is no draft, or the audit began already
     */
    public void plan(
            UUID id, Optional<UUID> key, String title, LocalDate day, PersonId lead, AuditScope scope, Actor actor) {
        var programme = draft(id, actor);
        key.ifPresent(one -> requireNotBegun(id, one));
        var name = AuditRules.needed("title", title, 200);
        var within = programme.details();
        if (day.isBefore(within.firstDay()) || day.isAfter(within.lastDay())) {
            throw Refused.at("plannedOn", "audit-outside-cycle");
        }
        AuditRules.requireAuditor("lead", lead, people);
        scopes.require(scope, actor.person());
        planned.save(id, new PlannedAudit(key.orElseGet(UUID::randomUUID), name, day, lead, scope, Optional.empty()));
    }

    /** Takes a planned audit out of a draft. */
    public void remove(UUID id, UUID key, Actor actor) {
        draft(id, actor);
        requireNotBegun(id, key);
        planned.delete(id, key);
    }

    /** Adds a clause or control to the scope of a planned audit. */
    public void cover(UUID id, UUID key, String ref, Actor actor) {
        draft(id, actor);
        requireNotBegun(id, key);
        var audit = one(id, key);
        var more = ControlRef.parse(ref).isPresent() ? AuditScope.parse("", ref, "") : AuditScope.parse(ref, "", "");
        var scope = audit.scope().with(more);
        scopes.require(scope, actor.person());
        planned.save(
                id, new PlannedAudit(key, audit.title(), audit.plannedOn(), audit.lead(), scope, Optional.empty()));
    }

    /** Opens a new version of what is in force. @throws Conflict if one is open already, or nothing is in force */
    public UUID renew(UUID id, Actor actor) {
        access.requireManager(actor.person());
        var programme = programmes.lock(id);
        var versions = programmes.versions(programme.number());
        if (programme.state() != ProgrammeState.APPROVED
                || !versions.get(0).id().equals(id)) {
            throw new Conflict("audit-programme-open", programme.reference());
        }
        var draft = UUID.randomUUID();
        programmes.insert(
                draft, programme.number(), programme.edition() + 1, programme.details(), actor.person(), days.now());
        planned.copy(id, draft);
        tell.programme("version-opened", programmes.get(draft), Optional.of(actor), Map.of());
        return draft;
    }

    /** Asks top management to approve it. @throws Refused if it plans no audit. @throws Conflict if it is proposed already */
    public CaseId propose(UUID id, Actor actor) {
        var programme = draft(id, actor);
        if (programme.caseId().isPresent()) {
            throw new Conflict("audit-programme-in-task", programme.reference());
        }
        requireAudits(id);
        var subject = new Subject(SUBJECT, id, programme.title());
        var facts = Map.<String, Object>of("proposer", actor.person().toString());
        var caseId = cases.start(new StartCase(PROCESS, "AP", subject, Optional.of(actor), facts));
        proposed(programme, caseId, actor);
        return caseId;
    }

    /** The programme that the case is about, with its audits. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public ProgrammeView ofCase(CaseId caseId) {
        var programme = get(caseId);
        return new ProgrammeView(programme, planned.of(programme.id()), List.of(programme), false);
    }

    /** Top management approves. */
    public void approve(CaseId caseId, Actor actor) {
        var programme = programmes.lock(get(caseId).id());
        programmes.approve(programme, actor.person(), days.now());
        describe(programme, ProgrammeState.APPROVED);
        tell.programme("approved", programme, Optional.of(actor), Map.of());
    }

    /** Top management wants something different. @throws Refused without saying what */
    public void sendBack(CaseId caseId, String reason, Actor actor) {
        var programme = programmes.lock(get(caseId).id());
        var text = AuditRules.needed("reason", reason, TEXT);
        programmes.reopen(programme.id(), caseId, text);
        describe(programme, ProgrammeState.DRAFT);
        tell.programme("sent-back", programme, Optional.of(actor), Map.of("reason", text));
    }

    /** The mended draft goes to top management again. */
    public void proposeAgain(CaseId caseId, Actor actor) {
        var programme = programmes.lock(get(caseId).id());
        requireAudits(programme.id());
        proposed(programme, caseId, actor);
    }

    /** It stays a draft that is proposed to nobody; also if its case is cancelled. */
    public void withdraw(CaseId caseId) {
        programmes
                .ofCase(caseId)
                .filter(programme ->
                        programme.state() != ProgrammeState.APPROVED && programme.state() != ProgrammeState.SUPERSEDED)
                .ifPresent(programme -> programmes.reopen(programme.id(), null, ""));
    }

    private void proposed(AuditProgramme programme, CaseId caseId, Actor actor) {
        programmes.propose(programme.id(), caseId);
        describe(programmes.get(programme.id()), ProgrammeState.PROPOSED);
        tell.programme("proposed", programmes.get(programme.id()), Optional.of(actor), Map.of());
    }

    private void describe(AuditProgramme programme, ProgrammeState state) {
        programme
                .caseId()
                .ifPresent(caseId ->
                        cases.describe(caseId, new CaseState(programme.title(), state.messageKey(), Optional.empty())));
    }

    private AuditProgramme get(CaseId caseId) {
        return programmes.ofCase(caseId).orElseThrow(() -> new NotFound("audit programme of case", caseId));
    }

    private AuditProgramme draft(UUID id, Actor actor) {
        access.requireManager(actor.person());
        var programme = programmes.lock(id);
        if (programme.state() != ProgrammeState.DRAFT) {
            throw new Conflict("audit-programme-no-draft", programme.reference());
        }
        return programme;
    }

    private void requireAudits(UUID id) {
        if (planned.of(id).isEmpty()) {
            throw Refused.because("audit-programme-empty");
        }
    }

    private PlannedAudit one(UUID id, UUID key) {
        return planned.of(id).stream()
                .filter(audit -> audit.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("planned audit", key));
    }

    private void requireNotBegun(UUID id, UUID key) {
        one(id, key).audit().ifPresent(number -> {
            throw new Conflict("audit-begun", number);
        });
    }

    private static ProgrammeDetails checked(ProgrammeDetails typed) {
        if (!typed.lastDay().isAfter(typed.firstDay())
                || typed.lastDay().isAfter(typed.firstDay().plusYears(5))) {
            throw Refused.at("lastDay", "audit-cycle");
        }
        return new ProgrammeDetails(
                AuditRules.needed("name", typed.name(), 200),
                typed.firstDay(),
                typed.lastDay(),
                AuditRules.needed("criteria", typed.criteria(), TEXT),
                AuditRules.needed("method", typed.method(), TEXT),
                AuditRules.needed("frequency", typed.frequency(), TEXT));
    }
}
