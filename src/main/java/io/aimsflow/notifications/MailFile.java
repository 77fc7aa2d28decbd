package io.aimsflow.notifications;

/** The file that goes along with a mail, under its name. */
public record MailFile(String name, Enclosure content) {}
