package io.aimsflow.notifications;

/** A mail with its text. */
public record OpenedMail(Mail mail, MailBody body) {}
