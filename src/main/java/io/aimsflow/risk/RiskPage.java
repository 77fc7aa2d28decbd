package io.aimsflow.risk;

import java.util.List;

/**
 * A page of the register.
 *
 * @param total how many lines the filter finds on all pages
 * @param next where the next page begins; empty on the last one
 */
public record RiskPage(List<Risk> lines, long total, String next) {}
