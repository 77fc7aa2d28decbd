package io.aimsflow.dashboard;

import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.shared.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how conformity stood, once a day (ISO/IEC 42001:2023, 9.1: monitoring is retained). */
@Service
@Transactional
public class Snapshots {

    private static final int MONTHS = 12;

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What is known of the months before one. */
    private record Past(LocalDate until, List<Snapshot> snapshots) {}

    private final ConformityReports reports;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final Kept<Past> past;

    Snapshots(
            ConformityReports reports,
            JdbcClient jdbc,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
        this.past = new Kept<>(KEPT, this::read);
    }

    /** Keeps today's state, unless it is kept already, by whichever node. True if it was not. */
    public boolean keepToday() {
        var today = today();
        var kept = jdbc.sql("select exists (select from dashboard_snapshot where day = ?)")
                .param(today)
                .query(Boolean.class)
                .single();
        return !kept && write(Snapshot.of(today, reports.unattended()));
    }

    private boolean write(Snapshot snapshot) {
        return jdbc.sql("insert into dashboard_snapshot (day, met, at_risk, not_met, unmeasured) values (?, ?, ?, ?, ?)"
                                + " on conflict (day) do nothing")
                        .params(
                                snapshot.day(),
                                snapshot.met(),
                                snapshot.atRisk(),
                                snapshot.notMet(),
                                snapshot.unmeasured())
                        .update()
                > 0;
    }

    /**
     * The last one of each of the eleven months before this one, as far as there is one, the earliest first. Months that are over
     * do not change: what was read is kept for a while.
     */
    List<Snapshot> monthly() {
        if (!past.get().until().equals(thisMonth())) {
            past.forget();
        }
        return past.get().snapshots();
    }

    /** Lets the past be read again. */
    void forget() {
        past.forget();
    }

    private LocalDate thisMonth() {
        return today().withDayOfMonth(1);
    }

    private Past read() {
        var thisMonth = thisMonth();
        var snapshots = jdbc.sql("select distinct on (date_trunc('month', day)) * from dashboard_snapshot"
                        + " where day >= ? and day < ? order by date_trunc('month', day), day desc")
                .params(thisMonth.minusMonths(MONTHS - 1L), thisMonth)
                .query((row, number) -> new Snapshot(
                        row.getObject("day", LocalDate.class),
                        row.getLong("met"),
                        row.getLong("at_risk"),
                        row.getLong("not_met"),
                        row.getLong("unmeasured")))
                .list();
        return new Past(thisMonth, snapshots);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
