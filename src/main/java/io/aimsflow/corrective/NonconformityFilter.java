package io.aimsflow.corrective;

import io.aimsflow.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the register is asked for.
 *
 * @param states empty for all
 * @param unjudged only those of which nobody said how grave they are
 * @param search part of the number, the title or the external reference; empty for all
 * @param after where the page before ended, see {@link NonconformityPage#next()}; empty for the first page
 * @param limit lines of a page, 1 to 5000
 */
public record NonconformityFilter(
        Set<NonconformityState> states,
        Optional<Severity> severity,
        boolean unjudged,
        Optional<Age> age,
        Optional<Source> source,
        Optional<PersonId> owner,
        String search,
        Sort sort,
        String after,
        int limit) {

    /** The order of the lines. */
    public enum Sort {
        NEWEST("n.reported_at", "timestamptz", true),
        OLDEST("n.reported_at", "timestamptz", false),
        TITLE("lower(n.title)", "text", false);

        final String expression;
        final String type;
        final boolean descending;

        Sort(String expression, String type, boolean descending) {
            this.expression = expression;
            this.type = type;
            this.descending = descending;
        }
    }

    public NonconformityFilter {
        states = Set.copyOf(states);
        limit = Math.max(1, Math.min(limit, 5000));
    }

    /** The newest of all. */
    public static NonconformityFilter newest(int limit) {
        return new NonconformityFilter(
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Sort.NEWEST,
                "",
                limit);
    }
}
