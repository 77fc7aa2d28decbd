package io.aimsflow.controls;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of versions. */
@Component
class StatementTable {

    private static final int LOCK_CLASS = 0x41494d53;
    private static final int LOCK = 3;

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everything that opens, proposes or approves a version wait its turn until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK_CLASS, LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** All versions, the newest first. */
    List<Statement> all() {
        return jdbc.sql("select * from controls_statement order by number desc")
                .query(StatementTable::read)
                .list();
    }

    Optional<Statement> open() {
        return jdbc.sql("select * from controls_statement where state in ('DRAFT', 'PROPOSED')")
                .query(StatementTable::read)
                .optional();
    }

    Optional<Statement> effective() {
        return jdbc.sql("select * from controls_statement where state = 'APPROVED'")
                .query(StatementTable::read)
                .optional();
    }

    Optional<Statement> byNumber(int number) {
        return jdbc.sql("select * from controls_statement where number = ?")
                .param(number)
                .query(StatementTable::read)
                .optional();
    }

    Optional<Statement> find(UUID id) {
        return jdbc.sql("select * from controls_statement where id = ?")
                .param(id)
                .query(StatementTable::read)
                .optional();
    }

    Optional<Statement> ofCase(CaseId caseId) {
        return jdbc.sql("select * from controls_statement where case_id = ?")
                .param(caseId.value())
                .query(StatementTable::read)
                .optional();
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from controls_statement")
                .query(Integer.class)
                .single();
    }

    void insert(Statement statement) {
        jdbc.sql("insert into controls_statement (id, version, number, state, opened_by, opened_at, sent_back)"
                        + " values (:id, :version, :number, :state, :openedBy, :openedAt, :sentBack)")
                .params(parameters(statement))
                .update();
    }

    /** @throws Conflict if somebody changed it since it was read */
    void update(Statement statement) {
        var updated = jdbc.sql("update controls_statement set version = version + 1, state = :state, case_id = :caseId,"
                        + " proposed_by = :proposedBy, approved_by = :approvedBy, approved_at = :approvedAt,"
                        + " sent_back = :sentBack where id = :id and version = :version")
                .params(parameters(statement))
                .update();
        if (updated == 0) {
            throw new Conflict("statement-changed", statement.number());
        }
    }

    private static Map<String, Object> parameters(Statement statement) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", statement.id());
        parameters.put("version", statement.version());
        parameters.put("number", statement.number());
        parameters.put("state", statement.state().name());
        parameters.put("openedBy", statement.openedBy().map(PersonId::value).orElse(null));
        parameters.put("openedAt", Timestamp.from(statement.openedAt()));
        parameters.put("caseId", statement.caseId().map(CaseId::value).orElse(null));
        parameters.put("proposedBy", statement.proposedBy().map(PersonId::value).orElse(null));
        parameters.put("approvedBy", statement.approvedBy().map(PersonId::value).orElse(null));
        parameters.put("approvedAt", statement.approvedAt().map(Timestamp::from).orElse(null));
        parameters.put("sentBack", statement.sentBack());
        return parameters;
    }

    private static Statement read(ResultSet row, int number) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                StatementState.valueOf(row.getString("state")),
                person(row, "opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                person(row, "proposed_by"),
                person(row, "approved_by"),
                Optional.ofNullable(row.getTimestamp("approved_at")).map(Timestamp::toInstant),
                row.getString("sent_back"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
