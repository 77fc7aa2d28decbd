package io.aimsflow.notifications;

import io.aimsflow.workflow.EnclosedFile;
import java.util.Optional;

/**
 * The file that goes along with a mail.
 *
 * @param fate empty as long as the mail is not sent
 */
public record MailEnclosure(EnclosedFile file, Optional<Fate> fate) {

    /** What became of the file when the mail was sent; its label is message {@code notifications.enclosure.<name>}. */
    public enum Fate {
        ENCLOSED,
        /** It was larger than a mail may be: it is to be found behind the mail's link. */
        TOO_LARGE,
        /** The reader may not read it any more. */
        WITHHELD
    }
}
