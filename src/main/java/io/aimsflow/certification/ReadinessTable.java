package io.aimsflow.certification;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readiness as it was frozen day by day. */
@Component
class ReadinessTable {

    private static final TypeReference<List<ReadinessLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadinessTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last one of a day stands for the day. */
    void write(UUID audit, Readiness readiness) {
        jdbc.sql("insert into certification_readiness (audit_id, day, at, met, at_risk, not_met, lines)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (audit_id, day) do update set"
                        + " at = excluded.at, met = excluded.met, at_risk = excluded.at_risk,"
                        + " not_met = excluded.not_met, lines = excluded.lines")
                .params(
                        audit,
                        readiness.day(),
                        Timestamp.from(readiness.at()),
                        readiness.met(),
                        readiness.atRisk(),
                        readiness.notMet(),
                        json.writeValueAsString(readiness.lines()))
                .update();
    }

    Optional<Readiness> last(UUID audit) {
        return jdbc.sql("select * from certification_readiness where audit_id = ? order by day desc limit 1")
                .param(audit)
                .query((row, number) -> new Readiness(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        json.readValue(row.getString("lines"), LINES)))
                .optional();
    }

    /** Keeps for good how it stands now. */
    void release(UUID audit) {
        last(audit)
                .ifPresent(readiness -> jdbc.sql(
                                "update certification_audit set released_readiness = ?::jsonb where id = ?")
                        .params(json.writeValueAsString(readiness), audit)
                        .update());
    }

    /** As it was released. */
    Optional<Readiness> released(UUID audit) {
        return jdbc.sql(
                        "select released_readiness from certification_audit where id = ? and released_readiness is not null")
                .param(audit)
                .query((row, number) -> json.readValue(row.getString(1), Readiness.class))
                .optional();
    }

    /** The newest first. */
    List<ReadinessDay> days(UUID audit, int limit) {
        return jdbc.sql("select day, met, at_risk, not_met from certification_readiness where audit_id = ?"
                        + " order by day desc limit ?")
                .params(audit, limit)
                .query((row, number) -> new ReadinessDay(
                        row.getObject("day", LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
