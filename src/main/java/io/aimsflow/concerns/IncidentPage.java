package io.aimsflow.concerns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A page of the register; {@code next} is the {@code after} of the next one, empty on the last. */
public record IncidentPage(List<Line> lines, String next) {

    /** An incident with its most urgent open duty to inform. */
    public record Line(Incident incident, Optional<Instant> informBy) {}
}
