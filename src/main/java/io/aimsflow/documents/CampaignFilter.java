package io.aimsflow.documents;

import java.util.Optional;

/**
 * Which campaigns to list, the newest first.
 *
 * @param text in the number, or the number or title of the document; empty for all
 * @param open only those that are open, or only those that ended
 * @param late only those in which somebody is late
 * @param before number of the last one of the page before; 0 for the first page
 */
public record CampaignFilter(String text, Optional<Boolean> open, boolean late, int before, int limit) {}
