package io.aimsflow.forms;

import java.time.Instant;
import java.util.Map;

/** What a person typed and has not submitted yet; unchecked. */
public record Draft(Map<String, Object> data, Instant savedAt) {}
