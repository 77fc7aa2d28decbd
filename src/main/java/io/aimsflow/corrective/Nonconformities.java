package io.aimsflow.corrective;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nonconformities of the organisation: reporting them, finding them, and every step of the way to their end. The steps
 * are called by the handlers of the process; who may take them is decided there.
 */
@Service
@Transactional
public class Nonconformities {

    /** The process that each nonconformity runs through. */
    public static final String PROCESS = "corrective-action";

    /** What a nonconformity is called where cases name their subjects. */
    static final String SUBJECT = "nonconformity";

    private final NonconformityStore store;
    private final NonconformityRegister register;
    private final Cases cases;
    private final People people;
    private final EvidenceFiles files;
    private final Telling tell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nonconformities(
            NonconformityStore store,
            NonconformityRegister register,
            Cases cases,
            People people,
            EvidenceFiles files,
            Telling tell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.cases = cases;
        this.people = people;
        this.files = files;
        this.tell = tell;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports a nonconformity and starts its case, which waits for triage.
     *
     * @throws Refused naming the first field that is not as it has to be
     */
    public Reported report(ReportNonconformity report, Actor reporter) {
        ReportRules.check(report, today(reporter));
        if (!store.knownReferences(Set.of(report.externalReference().strip())).isEmpty()) {
            throw Refused.at("externalReference", "corrective-reference-known");
        }
        var id = UUID.randomUUID();
        var subject = new Subject(SUBJECT, id, report.title().strip());
        var caseId = cases.start(new StartCase(PROCESS, "NC", subject, Optional.of(reporter), Map.of()));
        var reported = new Reported(id, caseId, cases.numberOf(caseId));
        var nonconformity = new Nonconformity(reported, report, reporter.person(), clock.instant());
        store.save(nonconformity);
        report.files().forEach(file -> files.attach(file, caseId, Optional.empty(), reporter));
        tell.state(nonconformity);
        tell.fact(
                "reported",
                nonconformity,
                reporter,
                Map.of("source", report.source().name()));
        events.publishEvent(new NonconformityReported(caseId, reported.number(), reporter.person(), report.source()));
        return reported;
    }

    /** Everything that {@link #report} would refuse; empty if nothing. */
    @Transactional(readOnly = true)
    public List<Refused> check(ReportNonconformity report, Actor reporter) {
        return ReportRules.broken(report, today(reporter)).stream()
                .map(ReportRules.Broken::refused)
                .toList();
    }

    /** @throws NotFound if there is none with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public NonconformityView byNumber(String number, PersonId viewer) {
        return ofCase(cases.byNumber(number, viewer).id());
    }

    /** The nonconformity that the case is about. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public NonconformityView ofCase(CaseId caseId) {
        return get(caseId).view();
    }

    /** Those that these cases are about, by number. Whoever calls has checked that they may be shown. */
    @Transactional(readOnly = true)
    public List<NonconformityView> ofCases(Collection<CaseId> caseIds) {
        return store
                .findByCaseIdInOrderByNumber(caseIds.stream().map(CaseId::value).toList())
                .stream()
                .map(Nonconformity::view)
                .toList();
    }

    /** A planned action. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public ActionView action(String id) {
        return store.findAction(UUID.fromString(id))
                .map(CorrectiveAction::view)
                .orElseThrow(() -> new NotFound("action", id));
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public NonconformityPage list(NonconformityFilter filter, PersonId viewer) {
        return register.page(filter, viewer);
    }

    /** Triage: it is one. @throws Refused if the owner has no account, or none any more */
    public void confirm(CaseId caseId, Confirmation confirmation, Actor actor) {
        requireActive("owner", confirmation.owner());
        var nonconformity = get(caseId);
        nonconformity.confirm(confirmation);
        tell.state(nonconformity);
        tell.fact(
                "confirmed",
                nonconformity,
                actor,
                Map.of(
                        "severity", confirmation.severity().name(),
                        "owner", confirmation.owner().toString()));
    }

    /**
     * Triage: it is known already. The two cases are linked.
     *
     * @throws Refused if the known one has ended
     */
    public void merge(CaseId caseId, UUID known, Actor actor) {
        var nonconformity = get(caseId);
        var survivor = store.findById(known).orElseThrow(() -> Refused.at("known", "corrective-merge-unknown"));
        nonconformity.mergeInto(survivor, clock.instant());
        cases.link(caseId, "merged-into", survivor.caseId());
        tell.state(nonconformity);
        tell.fact("merged", nonconformity, actor, Map.of("into", survivor.number()));
    }

    /** Triage: it is none. */
    public void reject(CaseId caseId, String reason, Actor actor) {
        var nonconformity = get(caseId);
        nonconformity.reject(clock.instant());
        tell.state(nonconformity);
        tell.fact("rejected", nonconformity, actor, Map.of("reason", reason.strip()));
    }

    /** It was contained and corrected. */
    public void correct(CaseId caseId, Correction correction, Actor actor) {
        var nonconformity = get(caseId);
        nonconformity.correct(correction, today(actor));
        tell.state(nonconformity);
    }

    /** Its root causes were found. */
    public void causeFound(CaseId caseId, List<String> rootCauses) {
        var nonconformity = get(caseId);
        nonconformity.causeFound(rootCauses);
        tell.state(nonconformity);
    }

    /** Corrective action was planned; replaces an earlier plan of the same round. */
    public void plan(CaseId caseId, Plan plan, Actor actor) {
        for (int i = 0; i < plan.actions().size(); i++) {
            requireActive("actions[" + i + "].owner", plan.actions().get(i).owner());
        }
        var nonconformity = get(caseId);
        nonconformity.plan(plan, today(actor));
        tell.state(nonconformity);
    }

    /** The plan was approved; its actions begin. */
    public void approvePlan(CaseId caseId, Actor actor) {
        var nonconformity = get(caseId);
        nonconformity.approvePlan(clock.instant());
        tell.state(nonconformity);
        tell.fact("plan-approved", nonconformity, actor, Map.of());
    }

    /** The plan was sent back, or with it the search for the cause. */
    public void sendPlanBack(CaseId caseId, boolean toCause, String reason) {
        var nonconformity = get(caseId);
        nonconformity.sendPlanBack(toCause ? NonconformityState.CAUSE : NonconformityState.PLANNING, reason);
        tell.state(nonconformity);
    }

    /** One of the planned actions was done. */
    public void actionDone(CaseId caseId, UUID action, ActionResult result, Actor actor) {
        var nonconformity = get(caseId);
        nonconformity.actionDone(action, result, actor, today(actor), clock.instant());
        tell.state(nonconformity);
    }

    /** Effectiveness was reviewed. Returns how many rounds of action have had no effect by now. */
    public int judge(CaseId caseId, boolean effective, String basis, Actor actor) {
        var nonconformity = get(caseId);
        int failures = nonconformity.judge(effective);
        tell.state(nonconformity);
        tell.fact(
                "judged",
                nonconformity,
                actor,
                Map.of("effective", effective, "failures", failures, "basis", basis.strip()));
        return failures;
    }

    /** Tells top management that action had no effect again. */
    public void informTopManagement(CaseId caseId) {
        var nonconformity = get(caseId);
        var number = nonconformity.number();
        int failures = nonconformity.failures();
        events.publishEvent(new EffectivenessFailedTwice(caseId, number, failures));
        events.publishEvent(new RoleInformed(
                caseId,
                Role.TOP_MANAGEMENT,
                "corrective.failed-again",
                List.of(number, nonconformity.title(), Integer.toString(failures))));
    }

    /** Closes a nonconformity and asks the modules concerned for what else has to change. */
    public void close(CaseId caseId, List<FollowUp> followUps, Actor actor) {
        var nonconformity = get(caseId);
        var decided = nonconformity.close(followUps, clock.instant());
        tell.state(nonconformity);
        tell.fact(
                "closed",
                nonconformity,
                actor,
                Map.of(
                        "followUps",
                        followUps.stream().map(each -> each.kind().name()).toList()));
        decided.forEach(each -> events.publishEvent(new FollowUpNeeded(
                each.id(),
                each.followUp().kind(),
                caseId,
                nonconformity.number(),
                each.followUp().what(),
                actor)));
        events.publishEvent(new NonconformityClosed(caseId, nonconformity.number(), nonconformity.failures()));
    }

    /** Its case was cancelled. */
    void cancelled(CaseId caseId) {
        var nonconformity = get(caseId);
        nonconformity.cancel(clock.instant());
        tell.state(nonconformity);
    }

    private Nonconformity get(CaseId caseId) {
        return store.findByCaseId(caseId.value()).orElseThrow(() -> new NotFound("nonconformity", caseId));
    }

    private void requireActive(String field, PersonId person) {
        people.find(person).filter(Person::active).orElseThrow(() -> Refused.at(field, "corrective-person-unknown"));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), people.get(actor.person()).zone());
    }
}
