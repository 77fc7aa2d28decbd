package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has objectives measured when it is time, and sees to what is off target (ISO/IEC 42001:2023, 6.2, 9.1). The last measurement,
 * on the objective's day or after it, tells whether it was reached.
 */
@Service
@Transactional
public class ObjectiveMeasurements {

    private static final String PREFIX = "OM";
    private static final int AT_ONCE = 50;
    private static final int YEARS_AHEAD = 2;

    private final ObjectiveTable objectives;
    private final MeasurementTable measurements;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final People people;
    private final Cases cases;

    ObjectiveMeasurements(
            ObjectiveTable objectives,
            MeasurementTable measurements,
            OrganisationTelling telling,
            OrganisationDays days,
            People people,
            Cases cases) {
        this.objectives = objectives;
        this.measurements = measurements;
        this.telling = telling;
        this.days = days;
        this.people = people;
        this.cases = cases;
    }

    /** The first day after that one on which it is measured: after its interval, at the latest on its own day. */
    static LocalDate next(Objective objective, LocalDate after) {
        var regular = after.plusMonths(objective.details().everyMonths());
        var due = objective.details().due();
        return regular.isBefore(due) || !due.isAfter(after) ? regular : due;
    }

    /** Starts the measurements whose day has come, one per objective at a time. Harmless if repeated. */
    public void keepUp() {
        objectives.toMeasure(days.today(), AT_ONCE).forEach(due -> start(objectives.lock(due.id())));
    }

    private void start(Objective objective) {
        if (objective.measurementCase().isPresent() || objective.state() != ObjectiveState.PURSUED) {
            return; // another server was faster
        }
        var caseId = cases.start(new StartCase(
                Objectives.MEASUREMENT,
                PREFIX,
                new Subject(Objectives.SUBJECT, objective.id(), objective.title()),
                Optional.empty(),
                Map.of("owner", objective.details().owner().toString())));
        objectives.measureIn(objective.id(), caseId);
        describe(objective, caseId, "organisation.case.measuring");
        telling.tell(objective, "measurement-due", Optional.empty(), Optional.of(caseId), "", Map.of());
    }

    /** The objective that the case measures. @throws NotFound if it measures none */
    @Transactional(readOnly = true)
    public Objective measuredIn(CaseId measurement) {
        return ofCase(measurement);
    }

    /** What was measured in the case. @throws NotFound if nothing was yet */
    @Transactional(readOnly = true)
    public Measurement inCase(CaseId measurement) {
        return measurements.inCase(measurement).orElseThrow(() -> new NotFound("measurement of case", measurement));
    }

    /**
     * Keeps a measured value, and plans the next measurement or, on the objective's day, ends it as reached or missed.
     *
     * @return true if it is on target
     * @throws Refused if the value has too many digits, or nothing is said of it
     */
    public boolean measure(CaseId measurement, BigDecimal value, String note, Actor actor) {
        var objective = objectives.lock(ofCase(measurement).id());
        var details = objective.details();
        var measured = OrganisationRules.value("value", value);
        var reached = details.direction().reached(measured, details.target());
        var kept = new Measurement(
                UUID.randomUUID(),
                objective.id(),
                measurement,
                objective.nextMeasurement().orElse(days.today()),
                days.today(),
                measured,
                details.direction(),
                details.target(),
                reached,
                OrganisationRules.needed("note", note, 2000),
                actor.person(),
                Optional.empty());
        measurements.insert(kept);
        telling.tell(
                objective,
                "measured",
                Optional.of(actor),
                Optional.of(measurement),
                measured.toPlainString() + " " + details.unit(),
                Map.of("on-target", reached, "basis", kept.note()));
        goOn(objective, kept, measurement);
        describe(objective, measurement, "organisation.case." + (reached ? "on-target" : "off-target"));
        return reached;
    }

    private void goOn(Objective objective, Measurement kept, CaseId measurement) {
        if (kept.measuredOn().isBefore(objective.details().due())) {
            objectives.measureNext(objective.id(), next(objective, kept.measuredOn()));
        } else {
            var state = kept.onTarget() ? ObjectiveState.REACHED : ObjectiveState.MISSED;
            objectives.end(objective.id(), state, "");
            var what = kept.onTarget() ? "reached" : "missed";
            telling.tell(objective, what, Optional.empty(), Optional.of(measurement), "", Map.of());
        }
        if (kept.onTarget()) {
            objectives.measureIn(objective.id(), null);
        }
    }

    /** The gap is lived with. @throws Refused without a reason */
    public void accept(CaseId measurement, String reason, Actor actor) {
        var kept = inCase(measurement);
        var why = OrganisationRules.needed("reason", reason, 2000);
        measurements.accept(kept.id(), why);
        finish(kept, measurement, "gap-accepted", why, actor);
    }

    /**
     * Somebody is to do something about the gap.
     *
     * @throws Refused if it is not said what, or who, or until when
     */
    public void act(CaseId measurement, String what, PersonId owner, LocalDate due, Actor actor) {
        var kept = inCase(measurement);
        var action = OrganisationRules.needed("action", what, 1000);
        OrganisationRules.requireColleague("actionOwner", owner, people);
        OrganisationRules.ahead("actionDue", due, days.today(), YEARS_AHEAD);
        measurements.act(kept.id(), action, owner, due);
        finish(kept, measurement, "gap-acted-on", action, actor);
        describe(objectives.find(kept.objective()).orElseThrow(), measurement, "organisation.case.acting");
    }

    /** The action is done. @throws Refused if it is not said what came of it */
    public void acted(CaseId measurement, String result, Actor actor) {
        var kept = inCase(measurement);
        var text = OrganisationRules.needed("result", result, 2000);
        measurements.acted(kept.id(), text, days.today());
        var objective = objectives.find(kept.objective()).orElseThrow();
        telling.tell(objective, "action-done", Optional.of(actor), Optional.of(measurement), text, Map.of());
        describe(objective, measurement, "organisation.case.acted");
    }

    /** The measurement was cancelled: unless there is a value already, it is asked for again in a month. */
    public void cancelled(CaseId measurement) {
        objectives.measuredIn(measurement).ifPresent(objective -> {
            objectives.measureIn(objective.id(), null);
            if (objective.state() == ObjectiveState.PURSUED
                    && measurements.inCase(measurement).isEmpty()) {
                objectives.measureNext(objective.id(), days.today().plusMonths(1));
            }
        });
    }

    /** From now on the next measurement can begin, also while somebody acts on the gap of this one. */
    private void finish(Measurement kept, CaseId measurement, String what, String note, Actor actor) {
        var objective = objectives.lock(kept.objective());
        objectives.measureIn(objective.id(), null);
        telling.tell(objective, what, Optional.of(actor), Optional.of(measurement), note, Map.of());
        describe(objective, measurement, "organisation.case." + what);
    }

    private Objective ofCase(CaseId measurement) {
        return objectives.find(subject(measurement)).orElseThrow(() -> new NotFound("objective of case", measurement));
    }

    private UUID subject(CaseId measurement) {
        return objectives
                .measuredIn(measurement)
                .map(Objective::id)
                .or(() -> measurements.inCase(measurement).map(Measurement::objective))
                .orElseThrow(() -> new NotFound("objective of case", measurement));
    }

    private void describe(Objective objective, CaseId caseId, String state) {
        var owner = Optional.of(objective.details().owner());
        cases.describe(caseId, new CaseState(objective.title(), state, owner));
    }
}
