package io.aimsflow.workflow;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task in a list.
 *
 * @param detail tells it from its siblings; may be empty
 * @param asker who waits for it: the completer of the step before, or who started the case; empty if the system did
 */
public record InboxRow(
        WorkItemId id,
        String title,
        String detail,
        String caseNumber,
        String subject,
        String process,
        Optional<PersonId> assignee,
        Optional<PersonId> standsInFor,
        List<Role> roles,
        boolean noOwner,
        Instant openedAt,
        Optional<Instant> due,
        Optional<Instant> closedAt,
        Optional<String> outcome,
        Optional<PersonId> asker) {}
