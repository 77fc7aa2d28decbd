package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation's AI objectives (ISO/IEC 42001:2023, 6.2). Everybody inside reads them; the AIMS manager sets them up with
 * their owners, and top management approves them.
 */
@Service
@Transactional
public class Objectives {

    /** The process in which an objective is approved. */
    public static final String APPROVAL = "objective-approval";

    /** The process in which an objective is measured. */
    public static final String MEASUREMENT = "objective-measurement";

    static final String SUBJECT = "objective";

    private static final String PREFIX = "OA";
    private static final int SHOWN = 120;

    private final ObjectiveTable objectives;
    private final MeasurementTable measurements;
    private final ObjectiveRegister register;
    private final OrganisationAccess access;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final People people;
    private final Cases cases;

    Objectives(
            ObjectiveTable objectives,
            MeasurementTable measurements,
            ObjectiveRegister register,
            OrganisationAccess access,
            OrganisationTelling telling,
            OrganisationDays days,
            People people,
            Cases cases) {
        this.objectives = objectives;
        this.measurements = measurements;
        this.register = register;
        this.access = access;
        this.telling = telling;
        this.days = days;
        this.people = people;
        this.cases = cases;
    }

    /** By number. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public ObjectivePage list(ObjectiveFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return register.page(filter);
    }

    /** True for the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean mayAdd(PersonId person) {
        return access.manages(person);
    }

    /**
     * @param reference such as {@code OBJ-0001}
     * @throws NotFound if there is none, or the person may not read it
     */
    @Transactional(readOnly = true)
    public ObjectiveView byReference(String reference, PersonId viewer) {
        access.requireInsider(viewer);
        var objective = get(reference);
        var draft = objective.state() == ObjectiveState.DRAFT;
        return new ObjectiveView(
                objective,
                measurements.of(objective.id(), SHOWN),
                telling.of(objective.id(), SHOWN),
                draft && mayEdit(objective, viewer),
                objective.state().open() && access.manages(viewer));
    }

    /**
     * Adds an objective as a draft.
     *
     * @return its reference
     * @throws Refused for the first detail that is not as it has to be
     * @throws NotFound unless the actor is AIMS manager
     */
    public String add(ObjectiveDetails typed, Actor actor) {
        access.requireManager(actor.person());
        var details = OrganisationRules.checked(typed, days.today(), people);
        var id = UUID.randomUUID();
        objectives.insert(id, details, days.now(), actor.person());
        var added = objectives.find(id).orElseThrow();
        telling.tell(added, "added", Optional.of(actor), Optional.empty(), "", Map.of());
        return added.reference();
    }

    /**
     * Changes a draft.
     *
     * @param seen version that the change is based on
     * @throws Conflict if somebody changed it since, or it is no draft
     * @throws NotFound unless the actor owns it or is AIMS manager
     */
    public void change(String reference, int seen, ObjectiveDetails typed, Actor actor) {
        var objective = draft(reference, actor);
        var details = OrganisationRules.checked(typed, days.today(), people);
        if (!details.owner().equals(objective.details().owner()) && !access.manages(actor.person())) {
            throw Refused.at("owner", "organisation-own-only");
        }
        objectives.change(objective, seen, details);
        telling.tell(
                objectives.find(objective.id()).orElseThrow(),
                "changed",
                Optional.of(actor),
                Optional.empty(),
                "",
                Map.of());
    }

    /**
     * Asks top management to approve a draft.
     *
     * @throws Conflict if it is no draft, or its day has come meanwhile
     * @throws NotFound unless the actor owns it or is AIMS manager
     */
    public CaseId propose(String reference, Actor actor) {
        var objective = draft(reference, actor);
        if (!objective.details().due().isAfter(days.today())) {
            throw new Conflict("objective-day-over", reference);
        }
        var caseId = cases.start(new StartCase(
                APPROVAL,
                PREFIX,
                new Subject(SUBJECT, objective.id(), objective.title()),
                Optional.of(actor),
                Map.of("proposer", actor.person().toString())));
        objectives.propose(objective.id(), caseId);
        describe(objective, caseId, ObjectiveState.PROPOSED);
        telling.tell(objective, "proposed", Optional.of(actor), Optional.of(caseId), "", Map.of());
        return caseId;
    }

    /** The objective that the approval is about. @throws NotFound if it waits for none */
    @Transactional(readOnly = true)
    public Objective proposedIn(CaseId approval) {
        return objectives.proposedIn(approval).orElseThrow(() -> new NotFound("objective of case", approval));
    }

    /** It is pursued from now on, and measured after its interval, at the latest on its day. */
    public void approve(CaseId approval, Actor actor) {
        var objective = objectives.lock(proposedIn(approval).id());
        var today = days.today();
        if (objective.details().due().isBefore(today)) {
            throw Refused.at("decision", "objective-day-over");
        }
        var first = ObjectiveMeasurements.next(objective, today);
        objectives.pursue(objective.id(), first, actor.person(), days.now());
        describe(objective, approval, ObjectiveState.PURSUED);
        telling.tell(objective, "approved", Optional.of(actor), Optional.of(approval), "", Map.of());
    }

    /** @throws Refused without a reason */
    public void sendBack(CaseId approval, String reason, Actor actor) {
        var objective = objectives.lock(proposedIn(approval).id());
        var remarks = OrganisationRules.needed("reason", reason, 2000);
        objectives.sendBack(objective.id(), remarks);
        describe(objective, approval, ObjectiveState.DRAFT);
        telling.tell(objective, "sent-back", Optional.of(actor), Optional.of(approval), remarks, Map.of());
    }

    /** The approval was cancelled: it is a draft again. */
    public void approvalCancelled(CaseId approval) {
        objectives.proposedIn(approval).ifPresent(objective -> objectives.sendBack(objective.id(), ""));
    }

    /**
     * Takes an approved objective back to a draft, to change and propose it again. What was measured stays.
     *
     * @throws Refused without a reason
     * @throws Conflict if it is not pursued, or a measurement runs
     */
    public void reopen(String reference, String reason, Actor actor) {
        var objective = managed(reference, actor);
        if (objective.state() != ObjectiveState.PURSUED) {
            throw new Conflict("objective-not-pursued", reference);
        }
        var why = OrganisationRules.needed("reason", reason, 2000);
        objectives.end(objective.id(), ObjectiveState.DRAFT, "");
        telling.tell(objective, "reopened", Optional.of(actor), Optional.empty(), why, Map.of());
    }

    /**
     * Gives an objective up.
     *
     * @throws Refused without a reason
     * @throws Conflict if a case about it runs, or it is over already
     * @throws NotFound unless the actor is AIMS manager
     */
    public void withdraw(String reference, String reason, Actor actor) {
        var objective = managed(reference, actor);
        if (objective.state() == ObjectiveState.PROPOSED || !objective.state().open()) {
            throw new Conflict("objective-not-pursued", reference);
        }
        var why = OrganisationRules.needed("reason", reason, 2000);
        objectives.end(objective.id(), ObjectiveState.WITHDRAWN, why);
        telling.tell(objective, "withdrawn", Optional.of(actor), Optional.empty(), why, Map.of());
    }

    private Objective managed(String reference, Actor actor) {
        access.requireManager(actor.person());
        var objective = objectives.lock(get(reference).id());
        if (objective.measurementCase().isPresent()) {
            throw new Conflict("objective-being-measured", reference);
        }
        return objective;
    }

    private Objective draft(String reference, Actor actor) {
        var found = get(reference);
        if (!mayEdit(found, actor.person())) {
            throw new NotFound("objective to change", reference);
        }
        var objective = objectives.lock(found.id());
        if (objective.state() != ObjectiveState.DRAFT) {
            throw new Conflict("objective-no-draft", reference);
        }
        return objective;
    }

    private boolean mayEdit(Objective objective, PersonId person) {
        return access.manages(person)
                || access.isOrStandsInFor(person, objective.details().owner());
    }

    private Objective get(String reference) {
        return objectives.byNumber(Objective.number(reference)).orElseThrow(() -> new NotFound("objective", reference));
    }

    private void describe(Objective objective, CaseId caseId, ObjectiveState state) {
        var owner = Optional.of(objective.details().owner());
        cases.describe(caseId, new CaseState(objective.title(), state.messageKey(), owner));
    }
}
