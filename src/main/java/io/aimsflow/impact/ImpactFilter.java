package io.aimsflow.impact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which assessments are asked for.
 *
 * @param state empty for all
 * @param dueUntil only standing ones that come up for review until that day and do not run again
 * @param earlier also those that a later one has taken the place of
 * @param search part of the number, or of the system's number or name; empty for all
 * @param after where the page before ended, see {@link ImpactPage#next()}; empty for the first page
 * @param limit lines of a page, 1 to 5000
 */
public record ImpactFilter(
        Optional<ImpactState> state,
        Optional<ImpactLevel> level,
        Optional<LocalDate> dueUntil,
        boolean earlier,
        String search,
        Sort sort,
        String after,
        int limit) {

    /** The order of the lines. */
    public enum Sort {
        NEWEST("a.started_at", "timestamptz", true),
        SYSTEM("lower(a.system_name)", "text", false),
        /** What never comes up stands last. */
        REVIEW("coalesce(a.next_review, 'infinity'::date)", "date", false);

        final String expression;
        final String type;
        final boolean descending;

        Sort(String expression, String type, boolean descending) {
            this.expression = expression;
            this.type = type;
            this.descending = descending;
        }
    }

    public ImpactFilter {
        limit = Math.max(1, Math.min(limit, 5000));
    }

    /** The newest of all. */
    public static ImpactFilter newest(int limit) {
        return new ImpactFilter(Optional.empty(), Optional.empty(), Optional.empty(), true, "", Sort.NEWEST, "", limit);
    }
}
