package io.aimsflow.organisation;

import java.util.List;

/** A page of objectives; {@code next} is the {@code after} of the next one, 0 if there is none. */
public record ObjectivePage(List<ObjectiveLine> lines, int next) {}
