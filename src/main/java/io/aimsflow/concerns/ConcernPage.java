package io.aimsflow.concerns;

import java.util.List;

/** A page of the register; {@code next} is the {@code after} of the next one, empty on the last. */
public record ConcernPage(List<Concern> lines, String next) {}
