package io.aimsflow.conformity;

import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers, one for each clause that was answered. */
@Component
class GapTable {

    private static final String UPSERT = """
            insert into conformity_gap as g (clause, version, gap, note, responsible, answered_by, answered_at)
            values (:clause, 1, :gap, :note, :responsible, :by, :at)
            on conflict (clause) do update set version = g.version + 1, gap = excluded.gap, note = excluded.note,
              responsible = excluded.responsible, answered_by = excluded.answered_by, answered_at = excluded.answered_at
            where g.version = :version""";

    private final JdbcClient jdbc;

    GapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ClauseRef, GapAnswer> all() {
        Map<ClauseRef, GapAnswer> answers = new HashMap<>();
        jdbc.sql("select * from conformity_gap").query(row -> {
            answers.put(ClauseRef.of(row.getString("clause")), read(row));
        });
        return answers;
    }

    /** The clauses that the person sees to. */
    Set<ClauseRef> of(PersonId responsible) {
        return jdbc.sql("select clause from conformity_gap where responsible = ?")
                .param(responsible.value())
                .query((row, number) -> ClauseRef.of(row.getString(1)))
                .set();
    }

    void handOver(ClauseRef clause, PersonId to) {
        jdbc.sql("update conformity_gap set version = version + 1, responsible = ? where clause = ?")
                .params(to.value(), clause.number())
                .update();
    }

    /**
     * @param answer with the version that the answer before was shown with, 0 for the first
     * @throws Conflict if somebody else answered since
     */
    void write(ClauseRef clause, GapAnswer answer) {
        var written = jdbc.sql(UPSERT)
                .param("clause", clause.number())
                .param("version", answer.version())
                .param("gap", answer.gap().name())
                .param("note", answer.note())
                .param("responsible", answer.responsible().map(PersonId::value).orElse(null))
                .param("by", answer.by().value())
                .param("at", Timestamp.from(answer.at()))
                .update();
        if (written == 0) {
            throw new Conflict("conformity-answered", clause.number());
        }
    }

    private static GapAnswer read(ResultSet row) throws SQLException {
        return new GapAnswer(
                row.getInt("version"),
                Gap.valueOf(row.getString("gap")),
                row.getString("note"),
                Optional.ofNullable(row.getObject("responsible", UUID.class)).map(PersonId::new),
                new PersonId(row.getObject("answered_by", UUID.class)),
                row.getTimestamp("answered_at").toInstant());
    }
}
