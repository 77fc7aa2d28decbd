package io.aimsflow.risk;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether risks are assessed, decided on and treated in time (ISO/IEC 42001:2023, 6.1.1, 6.1.2, 8.2 and 8.3). */
@Component
class RiskIndicator implements ConformityIndicator {

    /** Of all risks, or of all actions that are to be done. */
    private static final double TOLERATED = 0.25;

    private static final String SELECT = """
            select risks, judged, decided, overdue, actions, late
            from (select count(*) as risks, count(*) filter (where rank > 0) as judged,
                count(*) filter (where state <> 'IDENTIFIED') as decided,
                count(*) filter (where running_case is null
                  and least(accepted_until, next_review) < :today) as overdue
              from risk_risk) r,
             (select count(*) as actions, count(*) filter (where a.due < :today) as late
              from risk_treatment_action a join risk_treatment t on t.case_id = a.case_id
              where t.ended_at is null and a.done_on is null) a""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Figures(long risks, long judged, long decided, long overdue, long actions, long late) {

        static Figures read(ResultSet row, int number) throws SQLException {
            return new Figures(
                    row.getLong("risks"),
                    row.getLong("judged"),
                    row.getLong("decided"),
                    row.getLong("overdue"),
                    row.getLong("actions"),
                    row.getLong("late"));
        }
    }

    @Override
    public List<Indication> indications() {
        var figures = jdbc.sql(SELECT)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Figures::read)
                .single();
        return figures.risks == 0 ? List.of(none()) : told(figures);
    }

    private static Indication none() {
        return indication("6.1.2", ConformityState.NOT_MET, "risk.indicator.none");
    }

    private static List<Indication> told(Figures figures) {
        return List.of(
                share("6.1.2", figures.risks, figures.risks - figures.judged, "risk.indicator.judged", figures.judged),
                share(
                        "6.1.1",
                        figures.risks,
                        figures.risks - figures.decided,
                        "risk.indicator.decided",
                        figures.decided),
                share("8.2", figures.risks, figures.overdue, "risk.indicator.overdue", figures.overdue),
                share("8.3", figures.actions, figures.late, "risk.indicator.late", figures.late));
    }

    private static Indication share(String clause, long all, long open, String key, long shown) {
        return indication(clause, ConformityState.ofShare(all, open, TOLERATED), key, shown, all);
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.RISK_OWNER, "/risks", key, arguments);
    }
}
