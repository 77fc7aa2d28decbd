package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which part of the register is asked for.
 *
 * @param riskClass name of a {@link RiskClass}, or {@link #UNCLASSIFIED}; empty for all
 * @param search part of the number, the name, the purpose or the external reference, or of a component's name or supplier
 * @param after where the page before ended, see {@link AiSystemPage#next()}; empty for the first page
 * @param limit lines of a page, 1 to 5000
 */
public record AiSystemFilter(
        Optional<RegisterState> state,
        Optional<Stage> stage,
        Optional<SystemKind> kind,
        String riskClass,
        Optional<PersonId> owner,
        String search,
        Sort sort,
        String after,
        int limit) {

    public static final String UNCLASSIFIED = "NONE";

    /** The order of the lines. */
    public enum Sort {
        NAME("lower(s.name)", "text", false),
        NEWEST("s.created_at", "timestamptz", true),
        CHANGED("s.changed_at", "timestamptz", true),
        NUMBER("s.number", "text", false);

        final String expression;
        final String type;
        final boolean descending;

        Sort(String expression, String type, boolean descending) {
            this.expression = expression;
            this.type = type;
            this.descending = descending;
        }
    }

    public AiSystemFilter {
        limit = Math.max(1, Math.min(limit, 5000));
    }

    /** All of the register, by name. */
    public static AiSystemFilter all(int limit) {
        return new AiSystemFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), "", Sort.NAME, "", limit);
    }
}
