package io.aimsflow.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's calendar feed, without its secret.
 *
 * @param lastUsedAt when a calendar program last asked, to the hour
 */
public record Feed(Instant since, Optional<Instant> lastUsedAt) {}
