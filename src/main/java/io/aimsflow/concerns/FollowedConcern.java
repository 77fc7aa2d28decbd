package io.aimsflow.concerns;

import java.time.Instant;
import java.util.List;

/**
 * What the reporter may read: nothing of what happens inside.
 *
 * @param mayAdd whether they may add something
 */
public record FollowedConcern(
        String number, Instant reportedAt, ConcernState state, List<ConcernMessage> messages, boolean mayAdd) {}
