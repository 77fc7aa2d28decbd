package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A task as messages tell of it.
 *
 * @param about tells it from its siblings; may be empty
 * @param standsInFor the absent person for whom the assignee stands in
 * @param roles who may claim it while nobody has it
 * @param preparers who did what this task decides upon; who started the case if nothing was done before
 * @param sentBack the decision that made it be done again, if one did
 * @param returnedTo to whom work went because this task was completed
 */
public record TaskNotice(
        WorkItemId id,
        CaseNotice ofCase,
        String title,
        String germanTitle,
        String about,
        Optional<String> clause,
        Optional<PersonId> assignee,
        Optional<PersonId> standsInFor,
        List<Role> roles,
        boolean noOwner,
        Optional<Instant> due,
        boolean open,
        Set<PersonId> preparers,
        Optional<SentBack> sentBack,
        Set<PersonId> returnedTo) {

    /** Somebody's reason to have work done again. */
    public record SentBack(PersonId by, String reason) {}

    public CaseId caseId() {
        return ofCase.id();
    }

    public String title(Locale language) {
        return "de".equals(language.getLanguage()) ? germanTitle : title;
    }
}
