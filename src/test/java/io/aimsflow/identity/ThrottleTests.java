package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.Throttle.Scope;
import io.aimsflow.workflow.ApplicationClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ThrottleTests {

    @Autowired
    private Throttle throttle;

    @Autowired
    private ApplicationClock clock;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void slowsDownAfterTheFreeAttempts() {
        fail(5);
        assertThat(throttle.attempt(Scope.ACCOUNT, subject)).isEmpty();

        assertThat(throttle.attempt(Scope.ACCOUNT, subject)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.attempt(Scope.ACCOUNT, subject)).isEmpty();
    }

    @Test
    void waitsLongerEachTimeUpToALimit() {
        fail(5);
        Duration before = Duration.ZERO;
        for (int i = 0; i < 14; i++) {
            assertThat(throttle.attempt(Scope.ACCOUNT, subject)).isEmpty();
            Duration wait = throttle.attempt(Scope.ACCOUNT, subject).orElseThrow();
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
            assertThat(wait).isGreaterThanOrEqualTo(before);
            before = wait.minusSeconds(1);
            clock.advance(wait.plusSeconds(1));
        }
        assertThat(before).isGreaterThan(Duration.ofMinutes(14));
    }

    @Test
    void countsAttemptsOfManyAtOnce() {
        long allowed = IntStream.range(0, 40)
                .parallel()
                .filter(i -> throttle.attempt(Scope.ACCOUNT, subject).isEmpty())
                .count();

        assertThat(allowed).isEqualTo(6);
    }

    @Test
    void forgetsAfterADay() {
        fail(6);
        clock.advance(Duration.ofHours(25));

        fail(6);
    }

    @Test
    void forgetsAfterSuccess() {
        fail(6);
        throttle.forget(Scope.ACCOUNT, subject);

        fail(6);
    }

    @Test
    void tellsSubjectsAndScopesApart() {
        fail(6);

        assertThat(throttle.attempt(Scope.ACCOUNT, UUID.randomUUID().toString()))
                .isEmpty();
        assertThat(throttle.attempt(Scope.ADDRESS, subject)).isEmpty();
    }

    @Test
    void allowsMoreFromOneAddressThanForOneAccount() {
        for (int i = 0; i < 31; i++) {
            assertThat(throttle.attempt(Scope.ADDRESS, subject)).isEmpty();
        }
        assertThat(throttle.attempt(Scope.ADDRESS, subject)).isPresent();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(Scope.ACCOUNT, subject)).isEmpty();
        }
    }
}
