package io.aimsflow.organisation.web;

import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextFilter;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register of the context as they stand in the address. What is not understood counts as not said.
 *
 * @param kind {@code PARTY} for interested parties, else issues
 * @param mine anything for what the person owns
 * @param over anything for what is no longer relevant
 * @param overdue anything for what was to be looked at again by now
 */
record ContextQuery(
        @Nullable String kind,
        @Nullable String q,
        @Nullable String place,
        @Nullable String category,
        @Nullable String mine,
        @Nullable String over,
        @Nullable String overdue,
        @Nullable String after) {

    ContextFilter filter(PersonId me, int limit) {
        return new ContextFilter(
                shown(),
                text(q).replace("\0", "").strip(),
                Arrays.stream(Place.values())
                        .filter(each -> each.name().equals(place))
                        .findFirst(),
                parties()
                        ? Optional.empty()
                        : Arrays.stream(Category.values())
                                .filter(each -> each.name().equals(category))
                                .findFirst(),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                !text(over).isEmpty(),
                !text(overdue).isEmpty(),
                number(text(after)),
                limit);
    }

    public boolean parties() {
        return shown() == ContextKind.PARTY;
    }

    ContextKind shown() {
        return "PARTY".equals(kind) ? ContextKind.PARTY : ContextKind.ISSUE;
    }

    boolean filtered() {
        return !(text(q) + text(place) + text(category) + text(mine) + text(over) + text(overdue)).isEmpty();
    }

    boolean isFirst() {
        return number(text(after)) == 0;
    }

    ContextQuery after(int number) {
        var next = number == 0 ? "" : Integer.toString(number);
        return new ContextQuery(kind, q, place, category, mine, over, overdue, next);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", kind);
        add(address, "q", q);
        add(address, "place", place);
        add(address, "category", category);
        add(address, "mine", mine);
        add(address, "over", over);
        add(address, "overdue", overdue);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
