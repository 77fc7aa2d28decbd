package io.aimsflow.notifications;

/** The text of a mail in its two forms; one-time links are masked, for they exist in the sent mail alone. */
public record MailBody(String text, String html) {}
