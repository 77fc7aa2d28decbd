package io.aimsflow.controls;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of lines; as long as a statement is not frozen, its lines are those of the controls in use, said of or not. */
@Component
class LineTable {

    private static final String LIVE = """
            select c.id as control, coalesce(l.version, 0) as version, c.position, c.group_id, l.applicability,
              coalesce(l.justification, '') as justification, l.implementation, coalesce(l.evidence, '') as evidence,
              coalesce(l.notes, '') as notes, coalesce(c.own_title, c.title_en) as title_en,
              coalesce(c.own_title, c.title_de) as title_de, c.owner, '' as uses
            from controls_control c left join controls_statement_line l on l.control = c.id and l.statement_id = :statement
            where c.retired_at is null order by c.position""";

    private static final String FROZEN =
            "select * from controls_statement_line where statement_id = :statement order by position";

    private static final String UPSERT = """
            insert into controls_statement_line as l (statement_id, control, version, position, group_id, applicability,
              justification, implementation, evidence, notes, title_en, title_de, owner, uses, changed_by, changed_at)
            values (:statement, :control, 1, :position, :group, :applicability, :justification, :implementation, :evidence,
              :notes, :titleEn, :titleDe, :owner, :uses, :by, :at)
            on conflict (statement_id, control) do update set version = l.version + 1, position = excluded.position,
              group_id = excluded.group_id, applicability = excluded.applicability, justification = excluded.justification,
              implementation = excluded.implementation, evidence = excluded.evidence, notes = excluded.notes,
              title_en = excluded.title_en, title_de = excluded.title_de, owner = excluded.owner, uses = excluded.uses,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where l.version = :version""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LineTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StatementLine> of(Statement statement) {
        return jdbc.sql(statement.state().frozen() ? FROZEN : LIVE)
                .param("statement", statement.id())
                .query(LineTable::read)
                .list();
    }

    /** @throws Conflict if somebody wrote it since it was read */
    void write(UUID statement, StatementLine line, Optional<Actor> by) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("statement", statement);
        parameters.put("control", line.control().id());
        parameters.put("version", line.version());
        parameters.put("position", line.position());
        parameters.put("group", line.group());
        parameters.put("applicability", line.applicability().map(Enum::name).orElse(null));
        parameters.put("justification", line.justification());
        parameters.put("implementation", line.implementation().map(Enum::name).orElse(null));
        parameters.put("evidence", line.evidence());
        parameters.put("notes", line.notes());
        parameters.put("titleEn", line.title().english());
        parameters.put("titleDe", line.title().german());
        parameters.put("owner", line.owner().map(PersonId::value).orElse(null));
        parameters.put("uses", line.uses());
        parameters.put("by", by.map(actor -> actor.person().value()).orElse(null));
        parameters.put("at", Timestamp.from(clock.instant()));
        if (jdbc.sql(UPSERT).params(parameters).update() == 0) {
            throw new Conflict("statement-lines-changed", line.control().id());
        }
    }

    /** Removes lines of controls that went out of use. */
    void keepOnly(UUID statement, Collection<StatementLine> lines) {
        jdbc.sql("delete from controls_statement_line where statement_id = ? and not control = any (?)")
                .params(
                        statement,
                        lines.stream().map(line -> line.control().id()).toArray(String[]::new))
                .update();
    }

    private static StatementLine read(ResultSet row, int number) throws SQLException {
        return new StatementLine(
                new ControlRef(row.getString("control")),
                row.getInt("version"),
                row.getInt("position"),
                row.getString("group_id"),
                new Words(row.getString("title_en"), row.getString("title_de")),
                Optional.ofNullable(row.getString("applicability")).map(Applicability::valueOf),
                row.getString("justification"),
                Optional.ofNullable(row.getString("implementation")).map(Implementation::valueOf),
                row.getString("evidence"),
                row.getString("notes"),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                row.getString("uses"));
    }
}
