package io.aimsflow.inbox.web;

import io.aimsflow.workflow.InboxQuery;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of a task list. Whatever it does not know means the usual: my tasks, the most urgent first. */
record InboxAsked(
        @Nullable String filter,
        @Nullable String sort,
        @Nullable String q,
        @Nullable String after) {

    private static final int PAGE_SIZE = 40;

    InboxQuery query() {
        return new InboxQuery(
                named(InboxQuery.Filter.values(), filter),
                named(InboxQuery.Sort.values(), sort),
                q == null ? "" : q.strip(),
                Optional.empty(),
                Optional.ofNullable(after).filter(cursor -> !cursor.isBlank()),
                PAGE_SIZE);
    }

    String filterName() {
        return InboxList.name(named(InboxQuery.Filter.values(), filter));
    }

    private static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
        String wanted = name == null ? "" : name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElse(values[0]);
    }
}
