package io.aimsflow.impact.web;

import io.aimsflow.impact.ImpactFilter;
import io.aimsflow.impact.ImpactFilter.Sort;
import io.aimsflow.impact.ImpactLevel;
import io.aimsflow.impact.ImpactState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address, so that one can save it. What is not understood counts as not
 * said.
 *
 * @param due anything for those whose review comes up
 * @param earlier anything for those, too, that a later one has taken the place of
 */
record ImpactQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String level,
        @Nullable String due,
        @Nullable String earlier,
        @Nullable String sort,
        @Nullable String after) {

    ImpactFilter filter(LocalDate dueUntil, int limit) {
        return new ImpactFilter(
                option(ImpactState.class, state),
                option(ImpactLevel.class, level),
                isDue() ? Optional.of(dueUntil) : Optional.empty(),
                !text(earlier).isEmpty(),
                text(q).replace("\0", ""),
                option(Sort.class, sort).orElse(isDue() ? Sort.REVIEW : Sort.NEWEST),
                text(after),
                limit);
    }

    boolean isDue() {
        return !text(due).isEmpty();
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(level) + text(earlier)).isEmpty();
    }

    /** True if it asks for the first page. */
    boolean isFirst() {
        return text(after).isEmpty();
    }

    /** This query, from where a page ended. */
    ImpactQuery after(String cursor) {
        return new ImpactQuery(q, state, level, due, earlier, sort, cursor);
    }

    /** The address that asks this. */
    String address(String path) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text(q));
        asked.put("state", text(state));
        asked.put("level", text(level));
        asked.put("due", text(due));
        asked.put("earlier", text(earlier));
        asked.put("sort", text(sort));
        asked.put("after", text(after));
        var address = UriComponentsBuilder.fromPath(path);
        asked.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .forEach(part -> address.queryParam(part.getKey(), "{" + part.getKey() + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
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
