package io.aimsflow.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time that the whole application goes by, the engine included. It runs ahead of the machine's time by an offset, which
 * is zero unless an administrator of a demo moved the clock; the offset outlives a restart, so time never goes back. Only
 * while a demonstration gives itself a history does it run behind: from {@link #beginAt} to {@link #catchUp}.
 */
@Component
public class ApplicationClock extends Clock {

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    @org.springframework.beans.factory.annotation.Autowired
    ApplicationClock(JdbcClient jdbc) {
        this(jdbc, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
        var seconds = jdbc.sql("select offset_seconds from workflow_clock")
                .query(Long.class)
                .single();
        follow(Duration.ofSeconds(seconds));
    }

    private ApplicationClock(JdbcClient jdbc, ZoneId zone, AtomicReference<Duration> offset) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.offset = offset;
    }

    /**
     * Moves the time ahead, the engine's too.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public void advance(Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new IllegalArgumentException("Time only goes on, not by " + by);
        }
        var seconds = jdbc.sql("update workflow_clock set offset_seconds = offset_seconds + ? returning offset_seconds")
                .param(by.toSeconds())
                .query(Long.class)
                .single();
        follow(Duration.ofSeconds(seconds));
    }

    /**
     * Begins in the past, so that there can be a history. Time then goes on from there, the engine's too.
     *
     * @throws IllegalArgumentException if the instant has not passed yet
     * @throws IllegalStateException if there is any case: its time would go back
     */
    public void beginAt(Instant past) {
        var behind = Duration.between(Instant.now(), past);
        if (!behind.isNegative()) {
            throw new IllegalArgumentException("A history begins in the past, not at " + past);
        }
        var changed = jdbc.sql(
                        "update workflow_clock set offset_seconds = ? where not exists (select from workflow_case)")
                .param(behind.toSeconds())
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Time can't begin at " + past + ": there are cases already");
        }
        follow(Duration.ofSeconds(behind.toSeconds()));
    }

    /** Ends a history: from now on this clock is the machine's. Does nothing if it does not run behind. */
    public void catchUp() {
        jdbc.sql("update workflow_clock set offset_seconds = 0 where offset_seconds < 0")
                .update();
        if (offset.get().isNegative()) {
            follow(Duration.ZERO);
        }
    }

    /** How far this clock runs ahead of the machine's; negative while it runs behind. */
    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ApplicationClock(jdbc, other, offset);
    }

    private void follow(Duration ahead) {
        offset.set(ahead);
        ClockUtil.offset(ahead.toMillis());
    }
}
