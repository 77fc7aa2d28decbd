package io.aimsflow.notifications;

/**
 * What is in a file that goes along with a mail.
 *
 * @param mediaType with its parameters, such as {@code application/pdf}
 */
public record Enclosure(String mediaType, byte[] content) {}
