package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One user task as people see it: our read model of the engine's task, written in the engine's transaction.
 *
 * @param engineTask the engine's own id; never leaves this module
 * @param assignee who has it; null while it waits for somebody of the role
 * @param roles whose holders may claim it
 * @param standsInFor the absent person for whom the assignee stands in
 * @param firstDue the due date before any extension
 */
record WorkItem(
        WorkItemId id,
        String engineTask,
        CaseId caseId,
        TaskKey key,
        @Nullable String item,
        String title,
        String titleDe,
        String about,
        @Nullable String clause,
        @Nullable PersonId assignee,
        @Nullable PersonId standsInFor,
        List<Role> roles,
        boolean noOwner,
        List<String> separateFrom,
        State state,
        Routing.@Nullable Outcome outcome,
        String reason,
        Instant openedAt,
        @Nullable Instant due,
        @Nullable Instant firstDue,
        @Nullable Instant overdueAt,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy,
        @Nullable PersonId closedFor,
        @Nullable RecordId record,
        int version) {

    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    String title(Locale locale) {
        return locale.getLanguage().equals("de") ? titleDe : title;
    }

    TaskContext context() {
        return new TaskContext(caseId, id, Optional.ofNullable(item));
    }

    /** @throws Conflict if somebody has completed it, or it was cancelled */
    void requireOpen() {
        if (state == State.CANCELLED) {
            throw new Conflict("task-cancelled");
        }
        if (state == State.DONE) {
            throw new Conflict("task-already-completed");
        }
    }
}
