package io.aimsflow.concerns;

import java.util.List;

/**
 * A concern with the conversation, the oldest message first.
 *
 * @param mayWrite whether the person who asked may write to the reporter, and see who it is
 */
public record ConcernView(Concern concern, List<ConcernMessage> messages, boolean mayWrite) {}
