package io.aimsflow.concerns.web;

import io.aimsflow.concerns.IncidentFilter;
import io.aimsflow.concerns.IncidentState;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address. What is not understood counts as not said.
 *
 * @param serious anything for serious ones only
 */
record IncidentQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String serious,
        @Nullable String after) {

    IncidentFilter filter(int limit) {
        var asked = Arrays.stream(IncidentState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        return new IncidentFilter(
                asked, !text(serious).isEmpty(), text(q).replace("\0", "").strip(), text(after), limit);
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(serious)).isEmpty();
    }

    boolean isFirst() {
        return text(after).isEmpty();
    }

    IncidentQuery after(String cursor) {
        return new IncidentQuery(q, state, serious, cursor);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "serious", serious);
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
