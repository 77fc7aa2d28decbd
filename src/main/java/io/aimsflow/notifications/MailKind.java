package io.aimsflow.notifications;

import io.aimsflow.identity.LinkPurpose;
import java.util.Optional;

/** What a mail tells; its label is message {@code notifications.kind.<name>}. */
public enum MailKind {
    /** A task waits for this person. */
    TASK_ASSIGNED(true),
    /** A task waits for any holder of a role. */
    TASK_OFFERED(true),
    REMINDER(true),
    OVERDUE(true),
    /** The owner's manager is told that a task is overdue. */
    OVERDUE_COPY(true),
    ESCALATION(true),
    EXTENSION_REQUESTED(true),
    EXTENSION_DECIDED(false),
    SENT_BACK(false),
    /** Approved or rejected. */
    DECIDED(false),
    CASE_ENDED(false),
    /** A practice wants holders of a role to know something. */
    INFORMED(false),
    SUBSTITUTION(false),
    INVITATION(false),
    PASSWORD(false),
    /** Somebody without an account may see something. */
    OUTSIDER(false),
    TEST(false);

    private final boolean needsOpenTask;

    MailKind(boolean needsOpenTask) {
        this.needsOpenTask = needsOpenTask;
    }

    /** True if the mail is pointless once its task is closed. */
    boolean needsOpenTask() {
        return needsOpenTask;
    }

    /** What the secret link in the mail is for, if it carries one. */
    Optional<LinkPurpose> oneTimeLink() {
        return switch (this) {
            case INVITATION -> Optional.of(LinkPurpose.INVITATION);
            case PASSWORD -> Optional.of(LinkPurpose.PASSWORD);
            default -> Optional.empty();
        };
    }
}
