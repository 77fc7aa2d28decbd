package io.aimsflow.risk.web;

import io.aimsflow.risk.RiskFilter;
import io.aimsflow.risk.RiskFilter.Sort;
import io.aimsflow.risk.RiskFilter.View;
import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskSource;
import io.aimsflow.risk.RiskState;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the register as they stand in the address. What is not understood counts as not said. */
record RiskQuery(
        @Nullable String q,
        @Nullable String level,
        @Nullable String state,
        @Nullable String system,
        @Nullable String source,
        @Nullable String mine,
        @Nullable String above,
        @Nullable String unjudged,
        @Nullable String view,
        @Nullable String likelihood,
        @Nullable String impact,
        @Nullable String sort,
        @Nullable String after) {

    RiskFilter filter(PersonId me, int limit) {
        return new RiskFilter(
                text(q).replace("\0", ""),
                option(RiskLevel.class, level),
                option(RiskState.class, state),
                option(RiskSource.class, source),
                systemId(),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                shown(),
                score(likelihood),
                score(impact),
                !text(above).isEmpty(),
                !text(unjudged).isEmpty(),
                option(Sort.class, sort).orElse(Sort.LEVEL),
                text(after),
                limit);
    }

    View shown() {
        return option(View.class, view).orElse(View.INHERENT);
    }

    boolean inCell() {
        return score(likelihood).isPresent() && score(impact).isPresent();
    }

    boolean filtered() {
        return inCell()
                || !(text(q)
                                + text(level)
                                + text(state)
                                + text(system)
                                + text(source)
                                + text(mine)
                                + text(above)
                                + text(unjudged))
                        .isEmpty();
    }

    boolean isFirst() {
        return text(after).isEmpty();
    }

    RiskQuery after(String cursor) {
        return new RiskQuery(
                q, level, state, system, source, mine, above, unjudged, view, likelihood, impact, sort, cursor);
    }

    /** The same with another cell; empty texts for all cells. */
    RiskQuery cell(String row, String column) {
        return new RiskQuery(q, level, state, system, source, mine, above, unjudged, view, row, column, sort, "");
    }

    RiskQuery view(View other) {
        return new RiskQuery(q, level, state, system, source, mine, above, unjudged, other.name(), "", "", sort, "");
    }

    /** The address that asks this. */
    String address(String path) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text(q));
        asked.put("level", text(level));
        asked.put("state", text(state));
        asked.put("system", text(system));
        asked.put("source", text(source));
        asked.put("mine", text(mine));
        asked.put("above", text(above));
        asked.put("unjudged", text(unjudged));
        asked.put("view", text(view));
        asked.put("likelihood", text(likelihood));
        asked.put("impact", text(impact));
        asked.put("sort", text(sort));
        asked.put("after", text(after));
        var address = UriComponentsBuilder.fromPath(path);
        asked.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .forEach(part -> address.queryParam(part.getKey(), "{" + part.getKey() + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    /** Empty for all AI systems. */
    Optional<SystemId> systemId() {
        try {
            return text(system).isEmpty() ? Optional.empty() : Optional.of(SystemId.of(text(system)));
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    private static OptionalInt score(@Nullable String text) {
        return text(text).matches("[1-5]") ? OptionalInt.of(Integer.parseInt(text(text))) : OptionalInt.empty();
    }

    private static <E extends Enum<E>> Optional<E> option(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
