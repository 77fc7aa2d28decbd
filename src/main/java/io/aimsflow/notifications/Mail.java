package io.aimsflow.notifications;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail without its text: what it tells, to whom, and how far it got.
 *
 * @param number grows with every mail
 * @param messageId stays the same however often it is tried, so that a mail program recognises a repetition
 * @param enclosure the file that goes along
 * @param nextAttempt meaningful while it is pending
 * @param lastError what the mail server said last, or why it was not sent
 */
public record Mail(
        UUID id,
        long number,
        MailKind kind,
        PersonId recipient,
        String name,
        String address,
        Locale language,
        String subject,
        String messageId,
        Optional<CaseId> caseId,
        Optional<WorkItemId> task,
        Optional<MailEnclosure> enclosure,
        MailState state,
        int attempts,
        Instant nextAttempt,
        Instant giveUp,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {}
