package io.aimsflow.changes.web;

import io.aimsflow.changes.ChangeFilter;
import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.ChangeState;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address. What is not understood counts as not said.
 *
 * @param mine anything for what the person proposed or is responsible for
 * @param late anything for what should have been made by now
 */
record ChangeQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String mine,
        @Nullable String late,
        @Nullable String after) {

    ChangeFilter filter(int limit) {
        return new ChangeFilter(
                text(q).replace("\0", "").strip(),
                option(ChangeKind.values(), kind),
                option(ChangeState.values(), state),
                !text(mine).isEmpty(),
                !text(late).isEmpty(),
                position(),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(kind) + text(state) + text(mine) + text(late)).isEmpty();
    }

    boolean isFirst() {
        return position() == 0;
    }

    ChangeQuery after(long position) {
        return new ChangeQuery(q, kind, state, mine, late, position == 0 ? "" : Long.toString(position));
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "kind", kind);
        add(address, "state", state);
        add(address, "mine", mine);
        add(address, "late", late);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private long position() {
        try {
            return Math.max(0, Long.parseLong(text(after)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static <E extends Enum<E>> Optional<E> option(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
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
