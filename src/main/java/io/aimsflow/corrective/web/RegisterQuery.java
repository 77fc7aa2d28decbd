package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Age;
import io.aimsflow.corrective.NonconformityFilter;
import io.aimsflow.corrective.NonconformityFilter.Sort;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address, so that one can save it. What is not understood counts as not
 * said.
 *
 * @param severity name of a severity, or {@code NONE} for those that nobody judged yet
 * @param age name of an {@link Age}
 * @param state name of a state, or {@code open} for all that have not ended
 * @param mine anything for what the person owns
 */
record RegisterQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String severity,
        @Nullable String age,
        @Nullable String source,
        @Nullable String mine,
        @Nullable String sort,
        @Nullable String after) {

    static final String OPEN = "open";
    private static final String UNJUDGED = "NONE";

    NonconformityFilter filter(PersonId me, int limit) {
        return new NonconformityFilter(
                states(),
                option(Severity.class, severity),
                UNJUDGED.equals(severity),
                option(Age.class, age),
                option(Source.class, source),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                text(q).replace("\0", ""),
                option(Sort.class, sort).orElse(Sort.NEWEST),
                text(after),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(severity) + text(age) + text(source) + text(mine)).isEmpty();
    }

    /** True if it asks for the first page. */
    boolean isFirst() {
        return text(after).isEmpty();
    }

    /** This query, from where a page ended. */
    RegisterQuery after(String cursor) {
        return new RegisterQuery(q, state, severity, age, source, mine, sort, cursor);
    }

    /** The address that asks this. */
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "severity", severity);
        add(address, "age", age);
        add(address, "source", source);
        add(address, "mine", mine);
        add(address, "sort", sort);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private Set<NonconformityState> states() {
        if (OPEN.equals(state)) {
            return Arrays.stream(NonconformityState.values())
                    .filter(each -> !each.ended())
                    .collect(Collectors.toSet());
        }
        return option(NonconformityState.class, state).map(Set::of).orElse(Set.of());
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
