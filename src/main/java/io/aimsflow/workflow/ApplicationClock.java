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
 * is zero unless an administrator of a demo moved the clock; the offset outlives a restart, so time never goes back.
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

    /** How far this clock runs ahead of the machine's. */
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
