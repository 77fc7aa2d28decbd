package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One assessment of a risk and the treatment that follows, from its start to its end.
 *
 * @param number of its case, such as {@code RT-2026-0042}
 * @param actions of all rounds, in their order
 */
public record Treatment(
        CaseId caseId,
        String number,
        RiskId risk,
        TreatmentStage stage,
        Content content,
        List<TreatmentCause> causes,
        List<TreatmentAction> actions,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /**
     * What its steps came to.
     *
     * @param round how often it had to be planned again because the risk remained too high
     * @param sentBack why the plan came back; empty if it did not
     * @param before how the risk stood when it began
     */
    public record Content(
            int round,
            Optional<RiskVerdict> verdict,
            Optional<TreatmentPlan> plan,
            Optional<RiskAcceptance> acceptance,
            String sentBack,
            Standing before) {

        static Content at(Standing before) {
            return new Content(0, Optional.empty(), Optional.empty(), Optional.empty(), "", before);
        }

        Content judged(RiskVerdict judged) {
            return new Content(round, Optional.of(judged), plan, acceptance, sentBack, before);
        }

        Content planned(TreatmentPlan made) {
            return new Content(round, verdict, Optional.of(made), Optional.empty(), "", before);
        }

        Content accepted(RiskAcceptance taken) {
            return new Content(round, verdict, plan, Optional.of(taken), sentBack, before);
        }

        Content sentBack(String reason) {
            return new Content(round, verdict, plan, acceptance, reason.strip(), before);
        }

        Content again() {
            return new Content(round + 1, verdict, plan, Optional.empty(), "", before);
        }
    }

    /** The actions of the plan that counts now. */
    public List<TreatmentAction> currentActions() {
        return actions.stream()
                .filter(action -> action.round() == content.round())
                .toList();
    }

    public Optional<TreatmentPlan> plan() {
        return content.plan();
    }

    TreatmentPlan requirePlan() {
        return content.plan().orElseThrow(() -> new Conflict("risk-treatment-state", number));
    }

    /** @throws Conflict if somebody else went on with it */
    void require(TreatmentStage expected) {
        if (stage != expected) {
            throw new Conflict("risk-treatment-state", number);
        }
    }

    Treatment at(TreatmentStage next, Content changed) {
        return new Treatment(caseId, number, risk, next, changed, causes, actions, startedAt, endedAt);
    }

    Treatment ended(TreatmentStage end, Instant at) {
        return new Treatment(caseId, number, risk, end, content, causes, actions, startedAt, Optional.of(at));
    }
}
