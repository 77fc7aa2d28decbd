package io.aimsflow.documents.web;

import io.aimsflow.documents.DocumentFilter;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.VersionState;
import io.aimsflow.shared.ClauseRef;
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
 * @param overdue anything for what is past its review date
 */
record DocumentQuery(
        @Nullable String q,
        @Nullable String type,
        @Nullable String state,
        @Nullable String clause,
        @Nullable String mine,
        @Nullable String overdue,
        @Nullable String after) {

    DocumentFilter filter(PersonId me, int limit) {
        return new DocumentFilter(
                text(q).replace("\0", "").strip(),
                option(DocumentType.values(), type),
                option(VersionState.values(), state),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                clauseAsked(),
                !text(overdue).isEmpty(),
                number(text(after)),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(type) + text(state) + text(clause) + text(mine) + text(overdue)).isEmpty();
    }

    boolean isFirst() {
        return number(text(after)) == 0;
    }

    DocumentQuery after(int number) {
        return new DocumentQuery(q, type, state, clause, mine, overdue, number == 0 ? "" : Integer.toString(number));
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "type", type);
        add(address, "state", state);
        add(address, "clause", clause);
        add(address, "mine", mine);
        add(address, "overdue", overdue);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private Optional<ClauseRef> clauseAsked() {
        try {
            return text(clause).isBlank()
                    ? Optional.empty()
                    : Optional.of(ClauseRef.of(text(clause).strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
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
