package io.aimsflow.workflow;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One task of a case, open, done or cancelled.
 *
 * @param reason of a decision; may be empty
 */
public record CaseTask(
        WorkItemId id,
        String element,
        String title,
        String detail,
        TaskView.State state,
        Optional<PersonId> assignee,
        List<Role> roles,
        Instant openedAt,
        Optional<Instant> due,
        Optional<Instant> closedAt,
        Optional<PersonId> closedBy,
        Optional<PersonId> closedFor,
        Optional<Routing.Outcome> outcome,
        String reason,
        Optional<RecordId> record) {

    static CaseTask of(WorkItem item, Locale locale) {
        return new CaseTask(
                item.id(),
                item.key().element(),
                item.title(locale),
                item.about(),
                TaskView.State.valueOf(item.state().name()),
                Optional.ofNullable(item.assignee()),
                item.roles(),
                item.openedAt(),
                Optional.ofNullable(item.due()),
                Optional.ofNullable(item.closedAt()),
                Optional.ofNullable(item.closedBy()),
                Optional.ofNullable(item.closedFor()),
                Optional.ofNullable(item.outcome()),
                item.reason(),
                Optional.ofNullable(item.record()));
    }
}
