package io.aimsflow.risk;

import io.aimsflow.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One step in the history of a risk: who changed what, when, in which way, and why.
 *
 * @param by empty if the system did it, such as by a decision table or because a day came
 */
public record RiskStep(UUID id, Instant at, Optional<Actor> by, Way way, String reason, List<RiskChange> changes) {

    /** On what way something came. Text: {@code risk.way.<name>}. */
    public enum Way {
        PAGE,
        API,
        LIBRARY,
        HAND_OVER,
        /** A task of an assessment or a treatment. */
        TREATMENT,
        /** The decision table of the levels changed. */
        REJUDGED,
        /** Another module found it. */
        FINDING,
        /** A nonconformity showed it. */
        NONCONFORMITY
    }

    /**
     * A page of the history, the newest first.
     *
     * @param next where the next page begins; empty on the last one
     */
    public record Page(List<RiskStep> steps, String next) {}

    public RiskStep {
        changes = List.copyOf(changes);
    }
}
