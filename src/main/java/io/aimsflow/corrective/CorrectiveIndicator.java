package io.aimsflow.corrective;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether nonconformities are dealt with, and things get better by it (ISO/IEC 42001:2023, 10.1 and 10.2). */
@Component
class CorrectiveIndicator implements ConformityIndicator {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    /** Of all actions that are to be done. */
    private static final double TOLERATED_LATE = 0.25;

    private static final String SELECT = """
            select open, closed, failed, actions, late
            from (select count(*) filter (where ended_at is null) as open,
                count(*) filter (where state = 'CLOSED' and ended_at > :since) as closed,
                count(*) filter (where failures > 0 and coalesce(ended_at, :now) > :since) as failed
              from corrective_nonconformity) n,
             (select count(*) as actions, count(*) filter (where a.due < :today) as late
              from corrective_action a join corrective_nonconformity n on n.id = a.nonconformity_id
              where n.state = 'ACTIONS' and a.done_by is null and a.round = n.failures) a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectiveIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Figures(long open, long closed, long failed, long actions, long late) {

        static Figures read(ResultSet row, int number) throws SQLException {
            return new Figures(
                    row.getLong("open"),
                    row.getLong("closed"),
                    row.getLong("failed"),
                    row.getLong("actions"),
                    row.getLong("late"));
        }
    }

    @Override
    public List<Indication> indications() {
        var now = clock.instant();
        var figures = jdbc.sql(SELECT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .query(Figures::read)
                .single();
        return List.of(improved(figures), actions(figures), effective(figures));
    }

    private static Indication improved(Figures figures) {
        return indication(
                "10.1",
                figures.closed > 0 ? ConformityState.MET : ConformityState.AT_RISK,
                "corrective.indicator.improved",
                figures.closed);
    }

    private static Indication actions(Figures figures) {
        return indication(
                "10.2",
                ConformityState.ofShare(figures.actions, figures.late, TOLERATED_LATE),
                "corrective.indicator.actions",
                figures.open,
                figures.late,
                figures.actions);
    }

    private static Indication effective(Figures figures) {
        return indication(
                "10.2",
                figures.failed > figures.closed ? ConformityState.AT_RISK : ConformityState.MET,
                "corrective.indicator.effective",
                figures.closed,
                figures.failed);
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.AIMS_MANAGER, "/nonconformities", key, arguments);
    }
}
