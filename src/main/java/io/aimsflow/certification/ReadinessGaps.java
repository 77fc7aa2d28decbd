package io.aimsflow.certification;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gaps as they are stored. */
@Component
class ReadinessGaps {

    private final JdbcClient jdbc;

    ReadinessGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open ones first, then the ones closed last. */
    List<Gap> of(UUID audit) {
        return jdbc.sql("select * from certification_gap where audit_id = ?"
                        + " order by closed_at desc nulls first, clause, id")
                .param(audit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Gap> ofCase(CaseId caseId) {
        return jdbc.sql("select * from certification_gap where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Gap> find(UUID id) {
        return jdbc.sql("select * from certification_gap where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    void insert(UUID id, UUID audit, String clause, PersonId owner, Instant at) {
        jdbc.sql("insert into certification_gap (id, audit_id, clause, owner, opened_at, reason)"
                        + " values (?, ?, ?, ?, ?, '')")
                .params(id, audit, clause, owner.value(), Timestamp.from(at))
                .update();
    }

    void handledIn(UUID id, CaseId caseId) {
        jdbc.sql("update certification_gap set case_id = ? where id = ?")
                .params(caseId.value(), id)
                .update();
    }

    void close(UUID id, Instant at, String reason) {
        jdbc.sql("update certification_gap set closed_at = ?, reason = ? where id = ? and closed_at is null")
                .params(Timestamp.from(at), reason, id)
                .update();
    }

    private static Gap read(ResultSet row) throws SQLException {
        return new Gap(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getString("clause"),
                new PersonId(row.getObject("owner", UUID.class)),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getString("reason"));
    }
}
