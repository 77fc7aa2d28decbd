package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How risks stand: columns of their table that only assessments and treatments change. */
@Component
class StandingTable {

    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stand(RiskId risk, Standing standing) {
        jdbc.sql("update risk_risk set state = ?, accepted_until = ?, running_case = ?, next_review = ? where id = ?")
                .params(Arrays.asList(
                        standing.state().name(),
                        standing.acceptedUntil().map(Date::valueOf).orElse(null),
                        standing.running().map(CaseId::value).orElse(null),
                        standing.nextReview().map(Date::valueOf).orElse(null),
                        risk.value()))
                .update();
    }

    /** Risks without a running case whose acceptance ended or whose review is due, the longest overdue first. */
    List<RiskId> due(LocalDate today, int limit) {
        return jdbc.sql(
                        "select id from risk_risk where running_case is null"
                                + " and least(accepted_until, next_review) <= ? order by least(accepted_until, next_review), id limit ?")
                .params(Date.valueOf(today), limit)
                .query((row, number) -> new RiskId(row.getObject(1, UUID.class)))
                .list();
    }

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                RiskState.valueOf(row.getString("state")),
                day(row, "accepted_until"),
                Optional.ofNullable(row.getObject("running_case", UUID.class)).map(CaseId::new),
                day(row, "next_review"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
