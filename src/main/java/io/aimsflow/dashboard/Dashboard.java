package io.aimsflow.dashboard;

import io.aimsflow.calendar.LateWork;
import io.aimsflow.conformity.CertificationOutlook;
import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.corrective.Ageing;
import io.aimsflow.risk.RisksNow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The state of the AI management system.
 *
 * @param late who has how many late tasks, the most first
 * @param ageing how old open nonconformities are, the gravest first
 * @param certification the next audit of the certification body, if one is known
 * @param trend the state of conformity at the end of past months and now, the earliest first
 */
public record Dashboard(
        LocalDate today,
        ConformityReport conformity,
        List<LateWork> late,
        RisksNow risks,
        List<Ageing> ageing,
        Optional<CertificationOutlook.Next> certification,
        List<Snapshot> trend) {

    public Dashboard {
        late = List.copyOf(late);
        ageing = List.copyOf(ageing);
        trend = List.copyOf(trend);
    }

    /** How many tasks are late, those of people who are not listed too. */
    public long lateTasks() {
        return late.isEmpty() ? 0 : late.get(0).total();
    }

    public long openNonconformities() {
        return ageing.stream().mapToLong(Ageing::total).sum();
    }
}
