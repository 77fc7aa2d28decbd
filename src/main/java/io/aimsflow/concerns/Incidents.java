package io.aimsflow.concerns;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.systems.SystemLookup;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents with AI systems: reporting one, reading them, and the steps until lessons are drawn (ISO/IEC 42001:2023, A.8.4). */
@Service
@Transactional
public class Incidents {

    /** The process that each incident runs through. */
    public static final String PROCESS = "incident-handling";

    static final String SUBJECT = "incident";

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("8.1"), ClauseRef.of("10.2"));

    private final IncidentTable table;
    private final IncidentDutyTable dutyTable;
    private final IncidentDuties duties;
    private final SystemLookup systems;
    private final Cases cases;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;

    Incidents(
            IncidentTable table,
            IncidentDutyTable dutyTable,
            IncidentDuties duties,
            SystemLookup systems,
            Cases cases,
            People people,
            Ledger ledger,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.table = table;
        this.dutyTable = dutyTable;
        this.duties = duties;
        this.systems = systems;
        this.cases = cases;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Opens an incident and starts its case, which waits for its description.
     *
     * @param concern number of the concern that it comes from; empty if there is none
     * @throws Refused without title or text
     */
    public Incident open(String title, String reported, String concern, Actor by) {
        var called = NewConcern.clean(title);
        if (called.isEmpty()) {
            throw Refused.at("title", "concern-empty");
        }
        NewConcern.most("title", called, 200);
        var id = UUID.randomUUID();
        var subject = new Subject(SUBJECT, id, called);
        var caseId = cases.start(new StartCase(PROCESS, "IN", subject, Optional.of(by), Map.of()));
        var incident = new Incident(
                id,
                caseId,
                cases.numberOf(caseId),
                called,
                Concerns.text("reported", reported),
                concern,
                by.person(),
                clock.instant(),
                IncidentState.REPORTED,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                Optional.empty());
        table.insert(incident);
        tell(incident, IncidentState.REPORTED, Optional.empty());
        fact(incident, "reported", Optional.of(by), Map.of("concern", concern));
        return incident;
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public IncidentPage list(IncidentFilter filter, PersonId viewer) {
        var viewers = Stream.concat(Stream.of(viewer), people.absentFor(viewer).stream());
        var person = people.get(viewer);
        var all = Concerns.READERS.stream().anyMatch(person::is);
        return table.page(filter, all, viewers.map(PersonId::value).toArray(UUID[]::new));
    }

    /** @throws NotFound if there is none with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public IncidentView byNumber(String number, PersonId viewer) {
        cases.byNumber(number, viewer);
        return table.byNumber(number).map(this::view).orElseThrow(() -> new NotFound("incident", number));
    }

    /** The incident that the case is about. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public IncidentView ofCase(CaseId caseId) {
        return view(get(caseId));
    }

    /** Somebody to inform. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public IncidentDuty duty(String id) {
        return dutyTable.byId(UUID.fromString(id)).orElseThrow(() -> new NotFound("duty to inform", id));
    }

    /** Says what is known of it. @throws Refused for an unknown system or owner, or a day to come */
    public void describe(CaseId caseId, IncidentDescription description) {
        var incident = get(caseId);
        description.check(LocalDate.ofInstant(clock.instant(), zone));
        var system = systems.registered(description.system())
                .orElseThrow(() -> Refused.at("system", "incident-system-unknown"));
        people.find(description.owner())
                .filter(Person::active)
                .orElseThrow(() -> Refused.at("owner", "corrective-person-unknown"));
        table.describe(incident.id(), description, system.description().name());
        tell(incident, IncidentState.ACTING, Optional.of(description.owner()));
    }

    /** What the decision table needs to know. A system that nobody classified counts as one of high risk. */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(CaseId caseId) {
        var description = get(caseId).description().orElseThrow();
        return Map.of(
                "harm", description.harm().name(),
                "widespread", description.widespread(),
                "highRisk", highRisk(description),
                "severity", description.severity().name());
    }

    private boolean highRisk(IncidentDescription description) {
        return systems.registered(description.system())
                .flatMap(AiSystemLine::riskClass)
                .map(found -> found == RiskClass.HIGH_RISK || found == RiskClass.PROHIBITED)
                .orElse(true);
    }

    /** Keeps what the decision table said, and whom that makes the organisation inform. */
    public void judged(CaseId caseId, Decision decision) {
        var incident = get(caseId);
        var verdict = IncidentVerdict.of(decision);
        table.judged(incident.id(), verdict);
        var system = systems.registered(incident.description().orElseThrow().system())
                .orElseThrow();
        duties.of(incident, verdict, system).forEach(dutyTable::insert);
        fact(
                incident,
                "judged",
                Optional.empty(),
                Map.of(
                        "serious", verdict.serious(),
                        "days", verdict.days(),
                        "rule", verdict.rule(),
                        "table", decision.key() + " " + decision.versionTag()));
    }

    /** @throws Refused for a day to come, or one before the organisation became aware */
    public void informed(String dutyId, LocalDate day, String reference, Actor actor) {
        var duty = duty(dutyId);
        var incident = table.byId(duty.incident()).orElseThrow();
        var aware = incident.description().orElseThrow().aware();
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone)) || day.isBefore(aware)) {
            throw Refused.at("informedOn", "incident-informed-day");
        }
        dutyTable.informed(duty.id(), day, reference.strip(), clock.instant());
        fact(
                incident,
                "told",
                Optional.of(actor),
                Map.of("whom", duty.whom().name(), "day", day.toString(), "reference", reference.strip()));
    }

    /** Informing them is not required, for this reason. */
    public void notRequired(String dutyId, String reason, Actor actor) {
        var duty = duty(dutyId);
        var incident = table.byId(duty.incident()).orElseThrow();
        var why = Concerns.text("reason", reason);
        dutyTable.notRequired(duty.id(), why, clock.instant());
        fact(
                incident,
                "not-told",
                Optional.of(actor),
                Map.of("whom", duty.whom().name(), "reason", why));
    }

    /** It can do no more harm. */
    public void contained(CaseId caseId, String done, String consequences) {
        table.contained(get(caseId).id(), done.strip(), consequences.strip());
    }

    /** Its case was cancelled; told more than once, it counts once. */
    void cancelled(CaseId caseId) {
        table.ofCase(caseId).filter(incident -> !incident.state().ended()).ifPresent(incident -> {
            table.ended(incident.id(), IncidentState.CANCELLED, clock.instant());
            tell(incident, IncidentState.CANCELLED, owner(incident));
        });
    }

    /** Ends it. Called when its lessons were kept. */
    void close(Incident incident, Actor actor, Map<String, Object> facts) {
        table.ended(incident.id(), IncidentState.CLOSED, clock.instant());
        tell(incident, IncidentState.CLOSED, owner(incident));
        fact(incident, "closed", Optional.of(actor), facts);
    }

    Incident get(CaseId caseId) {
        return table.ofCase(caseId).orElseThrow(() -> new NotFound("incident", caseId));
    }

    static Optional<PersonId> owner(Incident incident) {
        return incident.description().map(IncidentDescription::owner);
    }

    private IncidentView view(Incident incident) {
        return new IncidentView(incident, dutyTable.of(incident.id()));
    }

    private void tell(Incident incident, IncidentState state, Optional<PersonId> owner) {
        cases.describe(incident.caseId(), new CaseState(incident.title(), state.messageKey(), owner));
    }

    private void fact(Incident incident, String what, Optional<Actor> by, Map<String, Object> facts) {
        var content = new HashMap<>(facts);
        content.put("number", incident.number());
        ledger.append(new NewEntry("incident-" + what, by, Optional.of(incident.caseId()), CLAUSES, content));
    }
}
