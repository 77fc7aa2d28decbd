package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.util.UUID;

/**
 * Somebody has a new account and no password yet. Whoever mails them mints the link when the mail is sent:
 * {@link OneTimeLinks#mint} with {@link LinkPurpose#INVITATION}.
 *
 * @param event tells this invitation from an earlier one, and a second delivery of the event from both
 */
public record PersonInvited(UUID event, PersonId person, PersonId by) {

    public PersonInvited(PersonId person, PersonId by) {
        this(UUID.randomUUID(), person, by);
    }
}
