package io.aimsflow.impact;

import io.aimsflow.systems.AssessedSystems;
import io.aimsflow.systems.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register of systems how they were assessed. */
@Component
class ImpactsOfSystems implements AssessedSystems {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    ImpactsOfSystems(JdbcClient jdbc, Clock clock, @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SystemId, Assessed> of(Collection<SystemId> ids) {
        Map<SystemId, Assessed> assessed = new HashMap<>();
        if (ids.isEmpty()) {
            return assessed;
        }
        var today = LocalDate.now(clock.withZone(zone));
        jdbc.sql("""
                select system_id, max(number) filter (where standing) as standing, max(level) filter (where standing) as level,
                  max(decided_at) filter (where standing) as decided_at,
                  max(next_review) filter (where standing) as next_review,
                  max(number) filter (where state not in ('APPROVED', 'STOPPED', 'CANCELLED')) as running
                from impact_assessment where system_id = any (?) group by system_id""")
                .param(ids.stream().map(SystemId::value).toArray(UUID[]::new))
                .query(row -> {
                    var system = new SystemId(row.getObject("system_id", UUID.class));
                    read(row, today).ifPresent(one -> assessed.put(system, one));
                });
        return assessed;
    }

    private static Optional<Assessed> read(ResultSet row, LocalDate today) throws SQLException {
        var standing = Optional.ofNullable(row.getString("standing"));
        var running = Optional.ofNullable(row.getString("running"));
        var level = Optional.ofNullable(row.getString("level")).map(ImpactLevel::valueOf);
        var next = Optional.ofNullable(row.getObject("next_review", LocalDate.class));
        return standing.or(() -> running).isEmpty()
                ? Optional.empty()
                : Optional.of(new Assessed(
                        level.map(ImpactLevel::messageKey).orElse(""),
                        level.map(ImpactLevel::tone).orElse("info"),
                        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                        next,
                        next.filter(today::isAfter).isPresent(),
                        "/impact-assessments/" + standing.or(() -> running).get(),
                        running.orElse("")));
    }
}
