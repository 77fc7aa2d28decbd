package io.aimsflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. Each attempt is counted as failed before it is looked at, so that many at once can't slip through;
 * success takes it back. After some free attempts each further one doubles the waiting time. Kept in the database, for all nodes.
 */
@Component
public class Throttle {

    /** What is counted: how many attempts are free, and how long one waits at most. */
    public enum Scope {
        ACCOUNT(5, Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofMinutes(5)),
        LINK_ACCOUNT(3, Duration.ofHours(1)),
        LINK_ADDRESS(20, Duration.ofMinutes(15)),
        CALENDAR_ADDRESS(20, Duration.ofMinutes(15)),
        PORTAL_ADDRESS(20, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Scope(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** The stored key never tells an address that somebody typed. */
        String key(String subject) {
            return name() + " "
                    + HexFormat.of().formatHex(Secret.hash(subject.strip().toLowerCase(Locale.ROOT)));
        }
    }

    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt. In its own transaction: a failed sign-in must stay counted.
     *
     * @return how long to wait if the attempt may not be made, else nothing
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> attempt(Scope scope, String subject) {
        Instant now = clock.instant();
        String count = """
                insert into identity_throttle as t (key, failures, last_failure, blocked_until)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                    failures = case when t.last_failure < :forgotten then 1 else t.failures + 1 end,
                    last_failure = :now,
                    blocked_until = case when t.last_failure < :forgotten or t.failures < :free then :now
                        else :now + least(:longest, 2 ^ least(t.failures - :free, 20)) * interval '1 second' end
                where t.blocked_until <= :now""";
        int counted = jdbc.sql(count)
                .param("key", scope.key(subject))
                .param("now", at(now))
                .param("forgotten", at(now.minus(FORGOTTEN)))
                .param("free", scope.free)
                .param("longest", (double) scope.longest.toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(waiting(scope, subject, now));
    }

    private Duration waiting(Scope scope, String subject, Instant now) {
        return jdbc.sql("select blocked_until from identity_throttle where key = ?")
                .param(scope.key(subject))
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .orElse(Duration.ofSeconds(1));
    }

    /** Forgets an account's failures. */
    @Transactional
    public void forget(Scope scope, String subject) {
        jdbc.sql("delete from identity_throttle where key = ?")
                .param(scope.key(subject))
                .update();
    }

    /** Takes one attempt back, for an address that others fail from too. */
    @Transactional
    public void takeBack(Scope scope, String subject) {
        jdbc.sql("update identity_throttle set failures = greatest(failures - 1, 0), blocked_until = last_failure"
                        + " where key = ?")
                .param(scope.key(subject))
                .update();
    }

    /** Removes what is forgotten anyway. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void clean() {
        jdbc.sql("delete from identity_throttle where last_failure < ? and blocked_until < ?")
                .params(at(clock.instant().minus(FORGOTTEN)), at(clock.instant()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
