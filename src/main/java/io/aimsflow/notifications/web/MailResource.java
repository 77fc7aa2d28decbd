package io.aimsflow.notifications.web;

import io.aimsflow.notifications.Mail;
import io.aimsflow.notifications.MailEnclosure;
import io.aimsflow.notifications.MailEnclosure.Fate;
import io.aimsflow.notifications.MailKind;
import io.aimsflow.notifications.MailState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail as the REST API tells it. */
record MailResource(
        UUID id,
        long number,
        MailKind kind,
        MailState state,
        UUID recipient,
        String name,
        String address,
        String subject,
        String messageId,
        Optional<UUID> caseId,
        Optional<UUID> task,
        Optional<File> file,
        int attempts,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {

    /** The file that goes along, by its name; without {@code fate} the mail was not sent yet. */
    record File(String name, Optional<Fate> fate) {

        static File of(MailEnclosure enclosure) {
            return new File(enclosure.file().name(), enclosure.fate());
        }
    }

    static MailResource of(Mail mail) {
        return new MailResource(
                mail.id(),
                mail.number(),
                mail.kind(),
                mail.state(),
                mail.recipient().value(),
                mail.name(),
                mail.address(),
                mail.subject(),
                mail.messageId(),
                mail.caseId().map(id -> id.value()),
                mail.task().map(id -> id.value()),
                mail.enclosure().map(File::of),
                mail.attempts(),
                mail.lastError(),
                mail.createdAt(),
                mail.sentAt());
    }
}
