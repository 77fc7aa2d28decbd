package io.aimsflow.workflow;

/**
 * A file that goes along with a mail. It is made when the mail is sent, by the module that knows its kind.
 *
 * @param kind such as {@code review-pack}
 * @param key tells the module what to put into it
 * @param name of the file, with its ending; the same in all languages
 */
public record EnclosedFile(String kind, String key, String name) {}
