package io.aimsflow.organisation;

import java.util.List;

/** A page of entries of the context; {@code next} is the {@code after} of the next one, 0 if there is none. */
public record ContextPage(List<ContextEntry> entries, int next) {}
