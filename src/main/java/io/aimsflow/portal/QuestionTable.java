package io.aimsflow.portal;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code portal_question}. */
@Repository
class QuestionTable {

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditorQuestion question) {
        jdbc.sql("""
                        insert into portal_question (id, invitation, case_id, number, path, text, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question.id(),
                        question.invitation(),
                        question.caseId().value(),
                        question.number(),
                        question.path(),
                        question.text(),
                        Timestamp.from(question.askedAt()))
                .update();
    }

    /** @return false if it is answered or closed already */
    boolean answer(UUID id, String answer, PersonId by, Instant at) {
        return jdbc.sql("""
                        update portal_question set answer = ?, answered_by = ?, answered_at = ?
                         where id = ? and answered_at is null and closed_at is null""").params(answer, by.value(), Timestamp.from(at), id).update() == 1;
    }

    void close(UUID id, Instant at) {
        jdbc.sql("update portal_question set closed_at = ? where id = ? and answered_at is null and closed_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    Optional<AuditorQuestion> ofCase(CaseId caseId) {
        return jdbc.sql("select * from portal_question where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<AuditorQuestion> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from portal_question where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** The newest first. */
    List<AuditorQuestion> of(UUID invitation) {
        return jdbc.sql("select * from portal_question where invitation = ? order by asked_at desc, id")
                .param(invitation)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those of all auditors of an audit, the newest first. */
    List<AuditorQuestion> ofAudit(UUID audit) {
        return jdbc.sql("""
                        select q.* from portal_question q join portal_invitation i on i.id = q.invitation
                         where i.audit = ? order by q.asked_at desc, q.id""").param(audit).query((row, number) -> read(row)).list();
    }

    private static AuditorQuestion read(ResultSet row) throws SQLException {
        return new AuditorQuestion(
                row.getObject("id", UUID.class),
                row.getObject("invitation", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("path"),
                row.getString("text"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
