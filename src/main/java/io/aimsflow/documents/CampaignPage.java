package io.aimsflow.documents;

import java.util.List;

/** A page of campaigns; {@code next} is the {@code before} of the next one, 0 if there is none. */
public record CampaignPage(List<CampaignLine> lines, int next) {}
