package io.aimsflow.review;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody was asked to write to an input, and wrote.
 *
 * @param text empty until it is written
 * @param givenBy who wrote it: the person, or who stood in
 */
public record Contribution(
        UUID id,
        UUID review,
        int position,
        ReviewTopic topic,
        PersonId person,
        String text,
        Optional<PersonId> givenBy,
        Optional<Instant> givenAt) {}
