package io.aimsflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.Rollback;
import org.springframework.transaction.annotation.Transactional;

/** Everything here is rolled back: other tests look at the same ledger. */
@IntegrationTest
@Transactional
@Rollback
class DailyVerificationTests {

    @Autowired
    private DailyVerification daily;

    @Autowired
    private Verification verification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void verifiesOnceADay() {
        jdbc.sql("delete from ledger_verification").update();

        assertThat(daily.last()).isEmpty();
        assertThat(daily.runIfDue()).isTrue();
        assertThat(daily.runIfDue()).isFalse();
        var tomorrow = new DailyVerification(jdbc, verification, Clock.offset(clock, Duration.ofHours(25)));
        assertThat(tomorrow.runIfDue()).isTrue();
        assertThat(daily.last().orElseThrow().findings()).isZero();
    }

    @Test
    void keepsWhatItFound() {
        jdbc.sql("delete from ledger_verification").update();
        var entry = ledger.append(
                new NewEntry("thing-done", Optional.empty(), Optional.empty(), Set.of(), Map.of("what", "this")));
        jdbc.sql("set local session_replication_role = replica").update(); // as somebody with all rights would
        jdbc.sql("update ledger_entry set content = '{}' where id = ?")
                .param(entry)
                .update();

        daily.runIfDue();

        assertThat(daily.last().orElseThrow().findings()).isPositive();
    }
}
