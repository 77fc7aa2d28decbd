package io.aimsflow.notifications;

import io.aimsflow.identity.Person;
import io.aimsflow.workflow.EnclosedFile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail to be put into the queue. */
record NewMail(
        UUID id,
        Occasion occasion,
        Person recipient,
        String messageId,
        String subject,
        MailBody body,
        Optional<EnclosedFile> enclosed,
        MailState state,
        Instant at) {}
