package io.aimsflow.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the ledger once a day, by one node, and keeps what came of it: damage is to be known before an auditor asks. */
@Component
public class DailyVerification {

    private static final Logger log = LoggerFactory.getLogger(DailyVerification.class);
    private static final Duration INTERVAL = Duration.ofDays(1);
    private static final int LOCK_CLASS = 0x41494d53;
    private static final int LOCK = 2;

    private final JdbcClient jdbc;
    private final Verification verification;
    private final Clock clock;

    DailyVerification(JdbcClient jdbc, Verification verification, Clock clock) {
        this.jdbc = jdbc;
        this.verification = verification;
        this.clock = clock;
    }

    /** The newest result; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Verified> last() {
        return jdbc.sql("select * from ledger_verification order by at desc limit 1")
                .query((row, number) -> new Verified(
                        row.getTimestamp("at").toInstant(), row.getLong("sealed"), row.getLong("findings")))
                .optional();
    }

    /** Verifies unless that was done within a day, or another node is at it. Returns whether it did. */
    @Transactional
    boolean runIfDue() {
        if (!elected() || !due()) {
            return false;
        }
        var report = verification.run(List.of());
        jdbc.sql("insert into ledger_verification (at, sealed, findings) values (?, ?, ?) on conflict do nothing")
                .params(Timestamp.from(clock.instant()), report.sealed(), report.findingCount())
                .update();
        if (!report.intact()) {
            log.error("The ledger is NOT INTACT: {} findings. Verify it on its page.", report.findingCount());
        }
        return true;
    }

    private boolean due() {
        var now = clock.instant();
        return last().filter(verified -> verified.at().plus(INTERVAL).isAfter(now))
                .isEmpty();
    }

    private boolean elected() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK_CLASS, LOCK)
                .query(Boolean.class)
                .single();
    }
}
