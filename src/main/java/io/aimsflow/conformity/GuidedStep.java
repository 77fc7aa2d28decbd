package io.aimsflow.conformity;

import java.util.List;
import java.util.Set;

/** What a new organisation does one after the other on its way to a first audit. */
public enum GuidedStep {
    /** Look at every clause and say what is there. */
    GAP_REVIEW("/conformity?answer=NONE", Set.of()),
    /** Know the AI systems, and what may go wrong with them. */
    RISKS("/risks", Set.of("4.3", "6.1.2", "6.1.4")),
    /** Decide what is done about it. */
    AIMS("/statement", Set.of("6.1.3", "8.2", "8.3", "8.4")),
    /** Say who does what, and what the organisation wants with AI. */
    ROLES_AND_POLICIES("/conformity?chapter=5", Set.of("5.1", "5.2", "5.3")),
    /** Have in writing what the standard wants in writing. */
    DOCUMENTS("/documents", Set.of("7.5.1", "7.5.2", "7.5.3"));

    private final String path;
    private final Set<String> clauses;

    GuidedStep(String path, Set<String> clauses) {
        this.path = path;
        this.clauses = clauses;
    }

    /**
     * How far a step is.
     *
     * @param settled of {@code all} clauses
     */
    public record Progress(GuidedStep step, long settled, long all) {

        public boolean done() {
            return settled == all;
        }
    }

    /** Where the step is done. */
    public String path() {
        return path;
    }

    Progress progress(List<ClauseConformity> report) {
        if (this == GAP_REVIEW) {
            var answered = report.stream()
                    .filter(clause -> clause.answer().isPresent())
                    .count();
            return new Progress(this, answered, report.size());
        }
        var own = report.stream()
                .filter(clause -> clauses.contains(clause.clause().ref().number()))
                .toList();
        return new Progress(this, own.stream().filter(ClauseConformity::settled).count(), own.size());
    }
}
