package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "8, PT2H8M", "9, PT4H", "10, PT4H", "1000000, PT4H"})
    void doublesFromOneMinuteUpToFourHours(int attempts, Duration wait) {
        assertThat(Backoff.after(attempts)).isEqualTo(wait);
    }

    @Test
    void triesForMoreThanADayBeforeItGivesUp() {
        assertThat(Backoff.GIVE_UP_AFTER).isGreaterThan(Duration.ofDays(1));
    }
}
