package io.aimsflow.inbox.web;

import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.InboxQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the task list as the template shows it.
 *
 * @param previous address of the first page, if this is a later one
 * @param next address of the page after this one, if there is one
 */
record InboxList(
        String filter,
        String sort,
        String text,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * One task.
     *
     * @param from who waits for it; @param with who has it; @param roleKey message key of the role that may take it
     */
    record Row(
            WorkItemId id,
            String title,
            String detail,
            String caseNumber,
            String subject,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            @Nullable String from,
            @Nullable String with,
            @Nullable String roleKey) {}

    public List<String> filters() {
        return names(InboxQuery.Filter.values());
    }

    public List<String> sorts() {
        return names(InboxQuery.Sort.values());
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(InboxList::name).toList();
    }
}
