package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlFilter;
import io.aimsflow.controls.ControlFilter.Show;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the catalogue as they stand in the address. What is not understood counts as not said.
 *
 * @param show name of a {@link Show}
 * @param mine anything for what the person owns
 */
record CatalogueQuery(
        @Nullable String q,
        @Nullable String group,
        @Nullable String show,
        @Nullable String mine,
        @Nullable String after) {

    ControlFilter filter(PersonId me, int limit) {
        return new ControlFilter(
                text(q).replace("\0", ""),
                text(group).replace("\0", ""),
                shown(),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                number(text(after)),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(group) + text(show) + text(mine)).isEmpty();
    }

    CatalogueQuery after(long position) {
        return new CatalogueQuery(q, group, show, mine, position == 0 ? "" : Long.toString(position));
    }

    boolean isFirst() {
        return number(text(after)) == 0;
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "group", group);
        add(address, "show", show);
        add(address, "mine", mine);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private Show shown() {
        return Arrays.stream(Show.values())
                .filter(each -> each.name().equals(show))
                .findFirst()
                .orElse(Show.IN_USE);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
