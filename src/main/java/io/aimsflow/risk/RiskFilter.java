package io.aimsflow.risk;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of the register is asked for.
 *
 * @param view which of the two judgements the cell is about
 * @param likelihood 1 to 5: only that row of the heat map
 * @param impact 1 to 5: only that column of the heat map
 * @param above only what lies above the appetite
 * @param unjudged only what nobody judged yet
 * @param search part of the number, the title, or what happens
 * @param after where the page before ended, see {@link RiskPage#next()}; empty for the first page
 * @param limit lines of a page, 1 to 5000
 */
public record RiskFilter(
        String search,
        Optional<RiskLevel> level,
        Optional<RiskState> state,
        Optional<RiskSource> source,
        Optional<SystemId> system,
        Optional<PersonId> owner,
        View view,
        OptionalInt likelihood,
        OptionalInt impact,
        boolean above,
        boolean unjudged,
        Sort sort,
        String after,
        int limit) {

    /** The two heat maps. Text: {@code risk.view.<name>}. */
    public enum View {
        INHERENT("r.likelihood", "r.impact"),
        RESIDUAL("r.residual_likelihood", "r.residual_impact");

        final String likelihood;
        final String impact;

        View(String likelihood, String impact) {
            this.likelihood = likelihood;
            this.impact = impact;
        }
    }

    /** The order of the lines. Text: {@code risk.sort.<name>}. */
    public enum Sort {
        LEVEL("r.rank", "integer", true),
        TITLE("lower(r.title)", "text", false),
        NEWEST("r.created_at", "timestamptz", true),
        CHANGED("r.changed_at", "timestamptz", true),
        NUMBER("r.number", "text", false);

        final String expression;
        final String type;
        final boolean descending;

        Sort(String expression, String type, boolean descending) {
            this.expression = expression;
            this.type = type;
            this.descending = descending;
        }
    }

    public RiskFilter {
        limit = Math.max(1, Math.min(limit, 5000));
    }

    /** All of the register, the gravest first. */
    public static RiskFilter all(int limit) {
        return new RiskFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                View.INHERENT,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                false,
                Sort.LEVEL,
                "",
                limit);
    }
}
