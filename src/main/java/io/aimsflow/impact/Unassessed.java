package io.aimsflow.impact;

import io.aimsflow.systems.AiSystemLine;
import java.util.List;

/**
 * A page of the systems in use that were never assessed, by number.
 *
 * @param total on all pages
 * @param next where the next page begins; empty on the last one
 */
public record Unassessed(List<AiSystemLine> systems, long total, String next) {}
