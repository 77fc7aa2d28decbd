package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.util.UUID;

/**
 * Somebody asked for a link to set a new password. No secret travels in the event, which is stored: whoever mails the
 * person mints the link when the mail is sent, {@link OneTimeLinks#mint} with {@link LinkPurpose#PASSWORD}.
 *
 * @param event tells this request from an earlier one, and a second delivery of the event from both
 */
public record PasswordLinkRequested(UUID event, PersonId person) {

    public PasswordLinkRequested(PersonId person) {
        this(UUID.randomUUID(), person);
    }
}
