package io.aimsflow.notifications;

/** Where a mail is on its way; its label is message {@code notifications.state.<name>}. */
public enum MailState {
    /** Waits to be sent, for the first time or again. */
    PENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good, or could not be reached for days. */
    FAILED,
    /** No mail server was configured when it was written. */
    HELD,
    /** Pointless by the time it would have been sent: the task was done, or the account closed. */
    CANCELLED
}
