package io.aimsflow.concerns;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that the reporter and the organisation wrote to each other.
 *
 * @param fromReporter false if the organisation wrote it
 * @param by who of the organisation wrote it; not shown to the reporter
 */
public record ConcernMessage(UUID id, Instant at, boolean fromReporter, Optional<PersonId> by, String text) {}
