package io.aimsflow.dashboard;

import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.conformity.ConformityState;
import java.time.LocalDate;

/**
 * How many clauses were in which state.
 *
 * @param unmeasured clauses that no register could judge
 */
public record Snapshot(LocalDate day, long met, long atRisk, long notMet, long unmeasured) {

    static Snapshot of(LocalDate day, ConformityReport report) {
        var counts = report.counts();
        return new Snapshot(
                day,
                counts.getOrDefault(ConformityState.MET, 0L),
                counts.getOrDefault(ConformityState.AT_RISK, 0L),
                counts.getOrDefault(ConformityState.NOT_MET, 0L),
                report.unmeasured());
    }

    public long total() {
        return met + atRisk + notMet + unmeasured;
    }
}
