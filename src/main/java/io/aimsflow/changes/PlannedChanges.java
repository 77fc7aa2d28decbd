package io.aimsflow.changes;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the management system, made in a planned manner (ISO/IEC 42001:2023, 6.3). */
@Service
@Transactional
public class PlannedChanges {

    public static final String PROCESS = "aims-change";

    /** What a change is called where cases name their subjects. */
    public static final String SUBJECT = "planned-change";

    private static final String PREFIX = "CH";
    private static final int YEARS_AHEAD = 3;

    private final PlannedChangeTable table;
    private final PlannedChangeRegister register;
    private final PlannedChangeAccess access;
    private final PlannedChangeTelling telling;
    private final Cases cases;
    private final People people;
    private final OrganisationDays days;

    PlannedChanges(
            PlannedChangeTable table,
            PlannedChangeRegister register,
            PlannedChangeAccess access,
            PlannedChangeTelling telling,
            Cases cases,
            People people,
            OrganisationDays days) {
        this.table = table;
        this.register = register;
        this.access = access;
        this.telling = telling;
        this.cases = cases;
        this.people = people;
        this.days = days;
    }

    /**
     * Proposes a change, which the AIMS manager then plans or decides against.
     *
     * @throws Refused if the text is empty or longer than 2,000 characters
     * @throws NotFound for external auditors
     */
    public CaseId propose(ProposedChange proposed, Actor actor) {
        access.requireInsider(actor.person());
        return start(proposed, Optional.empty(), actor);
    }

    /** Proposes a change that something else asks for, once however often it does so with this key. */
    public CaseId proposeOnce(UUID key, ProposedChange proposed, Actor actor) {
        return table.find("source_key = ?", key)
                .map(PlannedChange::caseId)
                .orElseGet(() -> start(proposed, Optional.of(key), actor));
    }

    private CaseId start(ProposedChange proposed, Optional<UUID> key, Actor actor) {
        needed("what", proposed.what());
        var id = UUID.randomUUID();
        var subject = new Subject(SUBJECT, id, PlannedChange.title(proposed.what()));
        var caseId = cases.start(new StartCase(PROCESS, PREFIX, subject, Optional.of(actor), Map.of()));
        var causeNumber = proposed.cause().map(cases::numberOf).orElse("");
        table.insert(id, caseId, cases.numberOf(caseId), key, proposed, causeNumber, actor, days.now());
        telling.tell(
                "proposed",
                caseId,
                Optional.of(actor),
                Map.of("what", proposed.what().strip()));
        return caseId;
    }

    /** The change that the case is about. @throws NotFound if it is about none */
    @Transactional(readOnly = true)
    public PlannedChange ofCase(CaseId caseId) {
        return table.find("case_id = ?", caseId.value()).orElseThrow(() -> new NotFound("change of case", caseId));
    }

    /**
     * The change is to be made like this.
     *
     * @throws Refused if a text is missing or too long, the person is unknown, or the day is past or more than three years ahead
     */
    public void plan(CaseId caseId, ChangePlan plan, Actor actor) {
        require(caseId, ChangeState.PROPOSED);
        needed("purpose", plan.purpose());
        needed("consequences", plan.consequences());
        if (people.find(plan.responsible()).isEmpty()) {
            throw Refused.at("responsible", "change-person-unknown");
        }
        var today = days.today();
        if (plan.due().isBefore(today) || plan.due().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refused.at("due", "change-due", YEARS_AHEAD);
        }
        table.planned(caseId, plan);
        telling.tell(
                "planned",
                caseId,
                Optional.of(actor),
                Map.of(
                        "responsible",
                        plan.responsible().toString(),
                        "due",
                        plan.due().toString()));
    }

    /** The change is not made. @throws Refused without a reason */
    public void decideAgainst(CaseId caseId, String reason, Actor actor) {
        require(caseId, ChangeState.PROPOSED);
        needed("reason", reason);
        table.ended(caseId, ChangeState.NOT_MADE, reason, null, days.now());
        telling.tell("not-made", caseId, Optional.of(actor), Map.of("reason", reason.strip()));
    }

    /** The change was made. @throws Refused if nothing is said of it, or the day is still to come */
    public void made(CaseId caseId, String result, LocalDate on, Actor actor) {
        require(caseId, ChangeState.PLANNED);
        if (result.isBlank()) {
            throw Refused.at("result", "change-missing");
        }
        if (on.isAfter(days.today())) {
            throw Refused.at("doneOn", "change-day-not-come");
        }
        table.made(caseId, result, on, actor);
        telling.tell("made", caseId, Optional.of(actor), Map.of("on", on.toString()));
    }

    /** The change is made as planned and works. @throws Refused if the actor made it, or stands in for whoever did */
    public void confirm(CaseId caseId, Actor actor) {
        requireOther(require(caseId, ChangeState.MADE), actor);
        table.ended(caseId, ChangeState.CONFIRMED, "", actor.person(), days.now());
        telling.tell("confirmed", caseId, Optional.of(actor), Map.of());
    }

    /** The change has to be made again, or better. @throws Refused without a reason, or if the actor made it */
    public void giveBack(CaseId caseId, String reason, Actor actor) {
        requireOther(require(caseId, ChangeState.MADE), actor);
        needed("reason", reason);
        table.givenBack(caseId, reason);
        telling.tell("given-back", caseId, Optional.of(actor), Map.of("reason", reason.strip()));
    }

    /** Its case was cancelled; told more than once it counts once. */
    void cancelled(CaseId caseId) {
        if (table.lock(caseId).state().open()) {
            table.ended(caseId, ChangeState.CANCELLED, "", null, days.now());
            telling.tell("cancelled", caseId, Optional.empty(), Map.of());
        }
    }

    /** Those that the viewer may see, the newest first. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public ChangePage list(ChangeFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return register.page(filter, viewer);
    }

    /** @throws NotFound if there is none, or the viewer may not see it */
    @Transactional(readOnly = true)
    public PlannedChange byNumber(String number, PersonId viewer) {
        access.requireInsider(viewer);
        return register.byNumber(number, viewer).orElseThrow(() -> new NotFound("change", number));
    }

    public boolean mayPropose(PersonId person) {
        return access.mayPropose(person);
    }

    /** What day it is for the dates of changes. */
    public LocalDate today() {
        return days.today();
    }

    private PlannedChange require(CaseId caseId, ChangeState state) {
        var change = table.lock(caseId);
        if (change.state() != state) {
            throw new Conflict("change-elsewhere", change.number());
        }
        return change;
    }

    private static void requireOther(PlannedChange change, Actor actor) {
        if (change.madeBy(actor)) {
            throw Refused.because("change-own");
        }
    }

    private static void needed(String field, String text) {
        if (text.isBlank()) {
            throw Refused.at(field, "change-missing");
        }
        if (text.strip().length() > 2000) {
            throw Refused.at(field, "change-too-long", 2000);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "change-characters");
        }
    }
}
