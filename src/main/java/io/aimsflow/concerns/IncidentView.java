package io.aimsflow.concerns;

import java.util.List;

/** An incident with everybody who must be informed of it, the most urgent first. */
public record IncidentView(Incident incident, List<IncidentDuty> duties) {}
