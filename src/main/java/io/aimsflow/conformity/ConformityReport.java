package io.aimsflow.conformity;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of every clause at one moment.
 *
 * @param mayAnswer whether the person who asked may answer the gap review
 */
public record ConformityReport(Instant at, List<ClauseConformity> clauses, boolean mayAnswer) {

    public ConformityReport {
        clauses = List.copyOf(clauses);
    }

    /** How many clauses are in which state; those that no register can judge are not in it. */
    public Map<ConformityState, Long> counts() {
        Map<ConformityState, Long> counts = new EnumMap<>(ConformityState.class);
        for (var state : ConformityState.values()) {
            counts.put(state, 0L);
        }
        clauses.stream()
                .flatMap(clause -> clause.state().stream())
                .forEach(state -> counts.merge(state, 1L, Long::sum));
        return counts;
    }

    /** How many clauses no register can judge yet. */
    public long unmeasured() {
        return clauses.stream().filter(clause -> clause.state().isEmpty()).count();
    }

    /** The way of a new organisation to a first audit, each step with how far it is. */
    public List<GuidedStep.Progress> steps() {
        return Arrays.stream(GuidedStep.values())
                .map(step -> step.progress(clauses))
                .toList();
    }

    /** The first step that is not done; empty if all are. */
    public Optional<GuidedStep.Progress> nextStep() {
        return steps().stream().filter(step -> !step.done()).findFirst();
    }
}
