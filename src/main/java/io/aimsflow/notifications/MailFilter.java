package io.aimsflow.notifications;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which mails.
 *
 * @param text part of a subject, a name or an address; empty for all
 * @param before only mails with a smaller number: the next page
 */
public record MailFilter(Optional<MailState> state, Optional<PersonId> recipient, String text, Optional<Long> before) {

    /** All mails to one person. */
    public static MailFilter to(PersonId recipient, Optional<Long> before) {
        return new MailFilter(Optional.empty(), Optional.of(recipient), "", before);
    }
}
