package io.aimsflow.concerns.web;

import io.aimsflow.concerns.ConcernFilter;
import io.aimsflow.concerns.ConcernState;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address. What is not understood counts as not said.
 *
 * @param state name of a state, or {@code open} for all that triage has not decided on
 */
record ConcernQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String after) {

    static final String OPEN = "open";

    ConcernFilter filter(int limit) {
        var asked = Arrays.stream(ConcernState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        return new ConcernFilter(
                asked, OPEN.equals(state), text(q).replace("\0", "").strip(), text(after), limit);
    }

    boolean filtered() {
        return !(text(q) + text(state)).isEmpty();
    }

    boolean isFirst() {
        return text(after).isEmpty();
    }

    ConcernQuery after(String cursor) {
        return new ConcernQuery(q, state, cursor);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
