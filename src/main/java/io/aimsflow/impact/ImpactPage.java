package io.aimsflow.impact;

import java.util.List;

/**
 * A page of the register.
 *
 * @param total lines on all pages
 * @param next where the next page begins; empty on the last one
 */
public record ImpactPage(List<ImpactLine> lines, long total, String next) {}
