package io.aimsflow.notifications;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A task as far as mails tell of it.
 *
 * @param about tells it from its siblings; may be empty
 * @param standsInFor the absent person for whom the assignee stands in
 * @param role who may claim it while nobody has it
 * @param preparer who completed the task whose result this one decides upon
 */
record TaskNotice(
        WorkItemId id,
        CaseNotice ofCase,
        String title,
        String germanTitle,
        String about,
        Optional<String> clause,
        Optional<PersonId> assignee,
        Optional<PersonId> standsInFor,
        Optional<Role> role,
        boolean noOwner,
        Optional<Instant> due,
        Optional<PersonId> preparer,
        boolean open) {

    CaseId caseId() {
        return ofCase.id();
    }

    String title(Locale language) {
        return "de".equals(language.getLanguage()) ? germanTitle : title;
    }
}
