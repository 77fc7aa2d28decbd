package io.aimsflow.workflow;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the processes run and people keep their deadlines (ISO/IEC 42001:2023, 4.4, 5.1 and 8.1). */
@Component
class OperationIndicator implements ConformityIndicator {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    /** Of all open tasks; more late ones than this are no slip of single people. */
    private static final double TOLERATED_LATE = 0.1;

    /** Of what top management closed. */
    private static final double TOLERATED_LATE_AT_THE_TOP = 0.2;

    private static final String SELECT = """
            select (select count(distinct key_) from %1$s.act_re_procdef) as processes,
              (select count(distinct process_key) from workflow_case where started_at > :since) as running,
              (select count(*) from %1$s.act_ru_job where retries_ = 0) as failed,
              (select count(*) from workflow_work_item where state = 'OPEN') as open,
              (select count(*) from workflow_work_item where state = 'OPEN' and due_at < :now) as late,
              closed, closed_late
            from (select count(*) as closed, count(*) filter (where closed_at > due_at) as closed_late
              from workflow_work_item
              where state = 'DONE' and closed_at > :since and 'top-management' = any (candidate_roles)) top
            """.formatted(EngineSchema.SCHEMA);

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Figures(long processes, long running, long failed, long open, long late, long closed, long slow) {

        static Figures read(ResultSet row, int number) throws SQLException {
            return new Figures(
                    row.getLong("processes"),
                    row.getLong("running"),
                    row.getLong("failed"),
                    row.getLong("open"),
                    row.getLong("late"),
                    row.getLong("closed"),
                    row.getLong("closed_late"));
        }
    }

    @Override
    public List<Indication> indications() {
        var now = clock.instant();
        var figures = jdbc.sql(SELECT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .query(Figures::read)
                .single();
        List<Indication> told = new ArrayList<>(List.of(running(figures), deadlines(figures)));
        if (figures.failed > 0) {
            told.add(failed(figures));
        }
        if (figures.closed > 0) {
            told.add(topManagement(figures));
        }
        return told;
    }

    private static Indication running(Figures figures) {
        var state = figures.running == 0
                ? ConformityState.NOT_MET
                : figures.running < figures.processes ? ConformityState.AT_RISK : ConformityState.MET;
        return Indication.of(
                "4.4",
                state,
                Role.AIMS_MANAGER,
                "/processes",
                "workflow.indicator.running",
                figures.running,
                figures.processes);
    }

    private static Indication deadlines(Figures figures) {
        return Indication.of(
                "8.1",
                ConformityState.ofShare(figures.open, figures.late, TOLERATED_LATE),
                Role.AIMS_MANAGER,
                "/processes",
                "workflow.indicator.deadlines",
                figures.late,
                figures.open);
    }

    private static Indication failed(Figures figures) {
        return Indication.of(
                "8.1",
                ConformityState.NOT_MET,
                Role.ADMINISTRATOR,
                "/processes",
                "workflow.indicator.failed",
                figures.failed);
    }

    private static Indication topManagement(Figures figures) {
        return Indication.of(
                "5.1",
                ConformityState.ofShare(figures.closed, figures.slow, TOLERATED_LATE_AT_THE_TOP),
                Role.TOP_MANAGEMENT,
                "/cases",
                "workflow.indicator.top-management",
                figures.closed - figures.slow,
                figures.closed);
    }
}
