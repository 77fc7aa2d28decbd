package io.aimsflow.notifications;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskNotice;
import java.util.Optional;

/**
 * Why mails are written: the same event delivered twice makes an equal occasion, and so no second mail.
 *
 * @param key names the event, and what of it is told
 * @param caseId mails on the same case make one conversation in a mail program
 * @param by who caused it: nobody gets a mail about what they did themselves
 */
record Occasion(MailKind kind, String key, Optional<CaseId> caseId, Optional<WorkItemId> task, Optional<PersonId> by) {

    static Occasion ofTask(MailKind kind, String key, TaskNotice task) {
        return new Occasion(kind, key, Optional.of(task.caseId()), Optional.of(task.id()), Optional.empty());
    }

    static Occasion ofCase(MailKind kind, String key, CaseId caseId) {
        return new Occasion(kind, key, Optional.of(caseId), Optional.empty(), Optional.empty());
    }

    static Occasion ofPerson(MailKind kind, String key) {
        return new Occasion(kind, key, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Occasion by(PersonId person) {
        return new Occasion(kind, key, caseId, task, Optional.of(person));
    }

    Occasion by(Optional<PersonId> person) {
        return new Occasion(kind, key, caseId, task, person);
    }
}
