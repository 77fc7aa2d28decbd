package io.aimsflow.calendar;

import java.time.Instant;

/**
 * What a calendar program gets.
 *
 * @param text in iCalendar's format (RFC 5545)
 * @param tag changes when the text does
 * @param changedAt since when the text is as it is
 */
public record FeedFile(String text, String tag, Instant changedAt) {}
