package io.aimsflow.search;

/**
 * Something that was found.
 *
 * @param number such as {@code AI-0007}; empty for what has none
 * @param path of its page on this server
 */
public record SearchHit(String number, String title, String path) {}
