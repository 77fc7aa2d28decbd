package io.aimsflow.certification;

import io.aimsflow.conformity.ConformityState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How ready the organisation was on a day, frozen as the registers told it. */
public record Readiness(LocalDate day, Instant at, List<ReadinessLine> lines) {

    public Readiness {
        lines = List.copyOf(lines);
    }

    public long count(ConformityState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public long met() {
        return count(ConformityState.MET);
    }

    public long atRisk() {
        return count(ConformityState.AT_RISK);
    }

    public long notMet() {
        return count(ConformityState.NOT_MET);
    }
}
