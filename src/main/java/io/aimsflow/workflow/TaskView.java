package io.aimsflow.workflow;

import io.aimsflow.forms.Draft;
import io.aimsflow.forms.FormDefinition;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task as its page shows it to one person.
 *
 * @param documentation why the task exists and what comes out of it, as the model says it
 * @param roles who may claim it while nobody has it
 * @param noOwner nobody holds the role that the task is for, so it came to the AIMS manager
 * @param firstDue the due date before any extension
 * @param prefill what the form shows, by field key; a draft wins over it
 * @param draft what this person typed and did not submit
 * @param may what this person may do with it now
 * @param extension the pending request for a later due date
 * @param version to hand back when completing: a task that changed meanwhile is not completed
 */
public record TaskView(
        WorkItemId id,
        CaseView about,
        String element,
        String title,
        String detail,
        Optional<String> clause,
        Optional<String> documentation,
        Optional<PersonId> assignee,
        Optional<PersonId> standsInFor,
        List<Role> roles,
        boolean noOwner,
        State state,
        Instant openedAt,
        Optional<Instant> due,
        Optional<Instant> firstDue,
        boolean overdue,
        Optional<PersonId> closedBy,
        Optional<Instant> closedAt,
        Optional<RecordId> record,
        FormDefinition form,
        Map<String, Object> prefill,
        Optional<Draft> draft,
        May may,
        Optional<Extension> extension,
        int version) {

    /** Where the task stands. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /**
     * What the person may do.
     *
     * @param complete fill in the form and submit it
     * @param barred they could, but separation of duties keeps them away
     */
    public record May(
            boolean complete,
            boolean barred,
            boolean claim,
            boolean unclaim,
            boolean assign,
            boolean requestExtension,
            boolean decideExtension) {}

    /** A request for a later due date that waits for a decision. */
    public record Extension(PersonId by, Instant newDue, String reason) {}
}
