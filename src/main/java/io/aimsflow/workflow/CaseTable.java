package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of cases; every statement on it stands here. */
@Component
class CaseTable {

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers the new case's number. */
    String insert(CaseId id, StartCase order, ProcessModels.ProcessModel model, Instant now) {
        var number = nextNumber(order.prefix(), now.atZone(ZoneOffset.UTC).getYear());
        jdbc.sql(
                        "insert into workflow_case (id, number, process_key, process_definition_id, subject_type, subject_id, title,"
                                + " state, readable_by, started_by, started_at) values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        number,
                        model.key(),
                        model.definitionId(),
                        order.subject().type(),
                        order.subject().id(),
                        order.subject().title(),
                        model.readableBy(),
                        order.by().map(Actor::person).map(PersonId::value).orElse(null),
                        Timestamp.from(now)))
                .update();
        return number;
    }

    void runsAs(CaseId id, String processInstance) {
        jdbc.sql("update workflow_case set process_instance_id = ? where id = ?")
                .params(processInstance, id.value())
                .update();
    }

    void describe(CaseId id, CaseState state) {
        jdbc.sql("update workflow_case set title = ?, state = ?, owner = ? where id = ?")
                .params(Arrays.asList(
                        state.title(),
                        state.state(),
                        state.owner().map(PersonId::value).orElse(null),
                        id.value()))
                .update();
    }

    /** Makes everything that changes this case wait its turn until the transaction ends. */
    CaseRow lock(CaseId id) {
        return jdbc.sql("select * from workflow_case where id = ? for update")
                .param(id.value())
                .query(CaseTable::read)
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }

    CaseRow get(CaseId id) {
        return jdbc.sql("select * from workflow_case where id = ?")
                .param(id.value())
                .query(CaseTable::read)
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }

    Optional<CaseRow> byNumber(String number) {
        return jdbc.sql("select * from workflow_case where number = ?")
                .param(number)
                .query(CaseTable::read)
                .optional();
    }

    List<CaseRow> search(String text, CaseAccess.Viewer viewer, Optional<Cursor> after, int limit) {
        var beyond = after.isPresent() ? " and (c.started_at, c.id) < (:at, :id)" : "";
        return jdbc.sql("select c.* from workflow_case c where (c.number ilike :text or c.title ilike :text) and "
                        + CaseAccess.VISIBLE + beyond + " order by c.started_at desc, c.id desc limit :limit")
                .param("text", LikePattern.containing(text))
                .param("viewers", viewer.ids())
                .param("roles", viewer.roleIds())
                .param("at", after.map(Cursor::moment).map(Timestamp::from).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("limit", limit)
                .query(CaseTable::read)
                .list();
    }

    List<CaseRow> about(UUID subject, CaseAccess.Viewer viewer, int limit) {
        return jdbc.sql("select c.* from workflow_case c where c.subject_id = :subject and " + CaseAccess.VISIBLE
                        + " order by c.started_at desc, c.id desc limit :limit")
                .param("subject", subject)
                .param("viewers", viewer.ids())
                .param("roles", viewer.roleIds())
                .param("limit", limit)
                .query(CaseTable::read)
                .list();
    }

    void link(CaseId from, String kind, CaseId to) {
        jdbc.sql("insert into workflow_case_link (from_case, kind, to_case) values (?, ?, ?) on conflict do nothing")
                .params(from.value(), kind, to.value())
                .update();
    }

    List<CaseView.Link> links(CaseId id) {
        return jdbc.sql("""
                select kind, false as back, number, title from workflow_case_link join workflow_case on id = to_case
                where from_case = :id
                union all
                select kind, true, number, title from workflow_case_link join workflow_case on id = from_case
                where to_case = :id order by number""")
                .param("id", id.value())
                .query((row, n) -> new CaseView.Link(
                        row.getString("kind"), row.getBoolean("back"), row.getString("number"), row.getString("title")))
                .list();
    }

    List<CaseId> linked(CaseId from, String kind) {
        return jdbc.sql("select id from workflow_case_link join workflow_case on id = to_case"
                        + " where from_case = ? and kind = ? order by number")
                .params(from.value(), kind)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A sequence per prefix and year: starts don't wait for each other; a rolled-back start leaves a gap. */
    private String nextNumber(String prefix, int year) {
        if (!prefix.matches("[A-Z]{1,5}")) {
            throw new IllegalArgumentException("'" + prefix + "' is no prefix of a case number, such as NC");
        }
        var sequence = "workflow_case_" + prefix.toLowerCase(Locale.ROOT) + "_" + year;
        var next = next(sequence).or(() -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(sequence)
                    .query()
                    .singleRow();
            jdbc.sql("create sequence if not exists " + sequence).update();
            return next(sequence);
        });
        return "%s-%d-%04d".formatted(prefix, year, next.orElseThrow());
    }

    private Optional<Long> next(String sequence) {
        return Optional.ofNullable((Long) jdbc.sql("select nextval(to_regclass(?))")
                .param(sequence)
                .query()
                .singleColumn()
                .get(0));
    }

    private static CaseRow read(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("process_key"),
                row.getString("process_definition_id"),
                row.getString("process_instance_id"),
                new Subject(
                        row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getString("title")),
                row.getString("state"),
                WorkItemTable.id(row, "owner", PersonId::new),
                WorkItemTable.id(row, "started_by", PersonId::new),
                row.getTimestamp("started_at").toInstant(),
                WorkItemTable.instant(row, "ended_at"),
                row.getString("end_event"));
    }
}
