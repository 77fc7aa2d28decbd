package io.aimsflow.organisation.web;

import io.aimsflow.organisation.ObjectiveFilter;
import io.aimsflow.organisation.ObjectiveState;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address. What is not understood counts as not said.
 *
 * @param mine anything for what the person owns
 * @param offTarget anything for what was off target when last measured
 * @param overdue anything for what is measured too late
 */
record ObjectiveQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String mine,
        @Nullable String offTarget,
        @Nullable String overdue,
        @Nullable String after) {

    ObjectiveFilter filter(PersonId me, int limit) {
        return new ObjectiveFilter(
                text(q).replace("\0", "").strip(),
                Arrays.stream(ObjectiveState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst(),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                !text(offTarget).isEmpty(),
                !text(overdue).isEmpty(),
                number(text(after)),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(mine) + text(offTarget) + text(overdue)).isEmpty();
    }

    boolean isFirst() {
        return number(text(after)) == 0;
    }

    ObjectiveQuery after(int number) {
        return new ObjectiveQuery(q, state, mine, offTarget, overdue, number == 0 ? "" : Integer.toString(number));
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "mine", mine);
        add(address, "offTarget", offTarget);
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
