package io.aimsflow.risk;

import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The turns of a treatment: its plan is decided, it ends well, it ends early. */
@Component
class TreatmentEnds {

    private final TreatmentTelling tell;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreatmentEnds(TreatmentTelling tell, Policies policies, ApplicationEventPublisher events, Clock clock) {
        this.tell = tell;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** The assessed risk is taken as it is. */
    void accepted(Treatment treatment, Risk risk) {
        tell.stage(treatment.ended(TreatmentStage.ACCEPTED, clock.instant()), risk);
        tell.standing(risk, ended(RiskState.ACCEPTED, Optional.empty()), Optional.empty());
    }

    /** Nobody has to agree to the plan any more. */
    void decided(Treatment treatment, Risk risk) {
        var next = treatment.currentActions().isEmpty() ? TreatmentStage.CONFIRMATION : TreatmentStage.ACTIONS;
        tell.stage(treatment.at(next, treatment.content()), risk);
        var plan = treatment.requirePlan();
        events.publishEvent(new RiskTreatmentDecided(
                UUID.randomUUID(),
                risk.id(),
                risk.number(),
                risk.details().title(),
                plan.option(),
                plan.controls(),
                treatment.caseId(),
                treatment.number()));
    }

    /** The owner confirmed a level that may remain. */
    void treated(Treatment treatment, Risk risk, RiskLevel residual, boolean above, Actor actor) {
        tell.stage(treatment.ended(TreatmentStage.TREATED, clock.instant()), risk);
        var until = treatment.content().acceptance().filter(taken -> above).map(RiskAcceptance::until);
        var state = above ? RiskState.ACCEPTED : RiskState.TREATED;
        tell.standing(risk, ended(state, until), Optional.of(actor));
        tell.fact("treated", treatment, risk, Optional.of(actor), Map.of("residual", residual.name()));
        events.publishEvent(new RiskTreated(
                UUID.randomUUID(),
                risk.id(),
                risk.number(),
                risk.details().title(),
                residual,
                treatment.requirePlan().controls(),
                treatment.caseId(),
                treatment.number()));
    }

    /** The case was cancelled: the risk stands as before, but what was due counts as looked at, so that it does not start again. */
    void cancelled(Treatment treatment, Risk risk) {
        tell.stage(treatment.ended(TreatmentStage.CANCELLED, clock.instant()), risk);
        var before = treatment.content().before();
        var idle = new Standing(before.state(), before.acceptedUntil(), Optional.empty(), before.nextReview());
        tell.standing(
                risk,
                idle.due(LocalDate.now(clock)) ? ended(RiskState.IDENTIFIED, Optional.empty()) : idle,
                Optional.empty());
    }

    private Standing ended(RiskState state, Optional<LocalDate> until) {
        var review = LocalDate.now(clock).plusMonths(policies.valueOf(RiskPolicies.REVIEW));
        return new Standing(state, until, Optional.empty(), Optional.of(review));
    }
}
