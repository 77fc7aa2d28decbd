package io.aimsflow.audit;

import io.aimsflow.audit.ChecklistLine.Attachment;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of checklists, line by line, with their evidence. */
@Component
class ChecklistTable {

    private final JdbcClient jdbc;

    ChecklistTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Audit audit, int position, String ref, String question) {
        jdbc.sql("insert into audit_line (id, audit_id, position, ref, question, dropped, revision, note)"
                        + " values (?, ?, ?, ?, ?, '', 0, '')")
                .params(UUID.randomUUID(), audit.id(), position, ref, question)
                .update();
    }

    /** Drops a line, or takes it back with an empty reason. */
    void drop(UUID line, String reason) {
        jdbc.sql("update audit_line set dropped = ?, revision = revision + 1 where id = ?")
                .params(reason, line)
                .update();
    }

    /** @throws Conflict if somebody judged it since */
    void judge(ChecklistLine line, int seen, Verdict verdict, String note, PersonId by, Instant now) {
        var changed = jdbc.sql("""
                update audit_line set verdict = ?, note = ?, judged_by = ?, judged_at = ?, revision = revision + 1
                where id = ? and revision = ?""")
                .params(verdict.name(), note, by.value(), Timestamp.from(now), line.id(), seen)
                .update();
        if (changed == 0) {
            throw new Conflict("audit-line-judged", line.position());
        }
    }

    void attach(UUID line, FileId file, String name) {
        jdbc.sql("insert into audit_line_file (line_id, file_id, name) values (?, ?, ?) on conflict do nothing")
                .params(line, file.value(), name)
                .update();
    }

    void raised(UUID line, CaseId nonconformity, String number) {
        jdbc.sql("update audit_line set nonconformity = ?, nonconformity_number = ? where id = ?")
                .params(nonconformity.value(), number, line)
                .update();
    }

    /** In the order of the checklist; two statements. */
    List<ChecklistLine> of(UUID audit) {
        Map<UUID, List<Attachment>> files = new HashMap<>();
        jdbc.sql("select f.* from audit_line_file f join audit_line l on l.id = f.line_id where l.audit_id = ?"
                        + " order by f.name, f.file_id")
                .param(audit)
                .query(row -> {
                    files.computeIfAbsent(row.getObject("line_id", UUID.class), id -> new ArrayList<>())
                            .add(new Attachment(
                                    new FileId(row.getObject("file_id", UUID.class)), row.getString("name")));
                });
        return jdbc.sql("select * from audit_line where audit_id = ? order by position")
                .param(audit)
                .query((row, number) -> read(row, files))
                .list();
    }

    private static ChecklistLine read(ResultSet row, Map<UUID, List<Attachment>> files) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ChecklistLine(
                id,
                row.getInt("position"),
                row.getString("ref"),
                row.getString("question"),
                row.getString("dropped"),
                row.getInt("revision"),
                Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                row.getString("note"),
                AuditColumns.person(row, "judged_by"),
                AuditColumns.moment(row, "judged_at"),
                Optional.ofNullable(row.getObject("nonconformity", UUID.class)),
                Optional.ofNullable(row.getString("nonconformity_number")),
                List.copyOf(files.getOrDefault(id, List.of())));
    }
}
