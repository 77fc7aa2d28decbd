package io.aimsflow.identity;

/**
 * Something that waits for a person or is owned by them, and must go to somebody else before they leave.
 *
 * @param kindKey message key of what it is, in the bundle of the module that lists it, such as {@code workflow.task}
 * @param title what it is called, number included
 * @param path address of its page on this server, beginning with a slash
 */
public record Responsibility(String kindKey, String title, String path) {}
