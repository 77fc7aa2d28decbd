package io.aimsflow.risk;

import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of carrying out a treatment plan until its risk is treated (ISO/IEC 42001:2023, 8.3). */
@Service
@Transactional
public class TreatmentActions {

    private final TreatmentTable table;
    private final TreatmentActionTable actions;
    private final RiskTable risks;
    private final RiskRecording recording;
    private final RiskMatrix matrix;
    private final RiskAccess access;
    private final RiskApprovers approvers;
    private final TreatmentEnds ends;
    private final TreatmentTelling tell;
    private final Clock clock;

    TreatmentActions(
            TreatmentTable table,
            TreatmentActionTable actions,
            RiskTable risks,
            RiskRecording recording,
            RiskMatrix matrix,
            RiskAccess access,
            RiskApprovers approvers,
            TreatmentEnds ends,
            TreatmentTelling tell,
            Clock clock) {
        this.table = table;
        this.actions = actions;
        this.risks = risks;
        this.recording = recording;
        this.matrix = matrix;
        this.access = access;
        this.approvers = approvers;
        this.ends = ends;
        this.tell = tell;
        this.clock = clock;
    }

    /** A planned action. Whoever calls has checked that it may be shown. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public TreatmentAction get(UUID id) {
        return actions.find(id).orElseThrow(() -> new NotFound("treatment action", id));
    }

    /** Who confirms that it is done: the risk owner, unless they did it themselves; empty if nobody by name can. */
    @Transactional(readOnly = true)
    public Optional<PersonId> confirmer(UUID id) {
        var action = get(id);
        var owner = risks.byId(table.get(action.caseId()).risk())
                .flatMap(risk -> risk.details().owner())
                .orElseThrow();
        var doers = new HashSet<PersonId>();
        action.doneBy().ifPresent(doers::add);
        action.doneFor().ifPresent(doers::add);
        return approvers.of(owner, approvers.withSubstitutes(doers));
    }

    /** An action was done. @throws Refused if the day has not come yet */
    public void done(UUID id, String result, LocalDate on, Actor actor) {
        var action = running(id);
        if (action.doneBy().isPresent()) {
            throw new Conflict("risk-action-done", table.get(action.caseId()).number());
        }
        if (on.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw Refused.at("doneOn", "risk-day-not-come");
        }
        actions.done(id, actor, on, result);
    }

    /** An action was done as planned. @throws Refused if the actor did it, or stands in for whoever did */
    public void confirmed(UUID id, Actor actor) {
        var action = running(id);
        requireOther(action, actor);
        actions.confirmed(id, actor.person());
        var treatment = table.get(action.caseId());
        if (treatment.currentActions().stream()
                .allMatch(each -> each.confirmedBy().isPresent())) {
            tell.stage(
                    treatment.at(TreatmentStage.CONFIRMATION, treatment.content()),
                    risks.byId(treatment.risk()).orElseThrow());
        }
    }

    /** An action has to be done again, or better. @throws Refused if the actor did it, or stands in for whoever did */
    public void givenBack(UUID id, String reason, Actor actor) {
        var action = running(id);
        requireOther(action, actor);
        actions.givenBack(id, reason);
    }

    /**
     * The owner says how likely and grave the risk is with all actions done. The controls of the plan count as existing now.
     *
     * @param texts residual fields of the risk
     * @return whether it is still too high, so that it has to be planned again
     */
    public boolean confirmResidual(CaseId caseId, Map<RiskField, String> texts, Actor actor) {
        var treatment = table.get(caseId);
        var before = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.CONFIRMATION);
        var reading = access.reading();
        var details = reading.over(before.details(), withControls(before, treatment.requirePlan(), texts));
        reading.throwFirst();
        var risk = recording.change(before, details, "", actor, Way.TREATMENT);
        var level = risk.residual().orElseThrow().level();
        var above = matrix.above(level);
        var taken = treatment
                .content()
                .acceptance()
                .filter(accepted -> level.rank() <= accepted.level().rank());
        if (above && taken.isEmpty()) {
            tell.stage(treatment.at(TreatmentStage.PLANNING, treatment.content().again()), risk);
            return true;
        }
        ends.treated(treatment, risk, level, above, actor);
        return false;
    }

    private static Map<RiskField, String> withControls(Risk risk, TreatmentPlan plan, Map<RiskField, String> texts) {
        var all = new HashMap<>(texts);
        all.put(
                RiskField.EXISTING_CONTROLS,
                Stream.concat(
                                risk.details().list(RiskField.EXISTING_CONTROLS).stream(),
                                plan.controls().stream().map(ControlRef::id))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return all;
    }

    private TreatmentAction running(UUID id) {
        var action = get(id);
        var treatment = table.get(action.caseId());
        risks.lock(treatment.risk());
        treatment.require(TreatmentStage.ACTIONS);
        return get(id);
    }

    private void requireOther(TreatmentAction action, Actor actor) {
        if (action.doneBy().isEmpty()) {
            throw new Conflict("risk-action-done", table.get(action.caseId()).number());
        }
        if (action.doneBy(actor.person())
                || actor.onBehalfOf().filter(action::doneBy).isPresent()) {
            throw Refused.because("risk-own-action");
        }
    }
}
