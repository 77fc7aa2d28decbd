package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registers tell of controls, kept until a draft takes it; the same thing told twice is told once. */
@Component
class StatementNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        NEEDED,
        IMPLEMENTED
    }

    record Note(ControlRef control, Kind kind, String because) {}

    /** Returns whether it is new. */
    boolean add(Note note) {
        return jdbc.sql("insert into controls_statement_note (control, kind, because, at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                note.control().id(),
                                note.kind().name(),
                                note.because(),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Those that no draft has taken, the oldest first. */
    List<Note> waiting() {
        return jdbc.sql("select control, kind, because from controls_statement_note where statement_id is null"
                        + " order by at, control, kind")
                .query((row, number) ->
                        new Note(new ControlRef(row.getString(1)), Kind.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    void taken(List<Note> notes, UUID statement) {
        notes.forEach(note -> jdbc.sql("update controls_statement_note set statement_id = ?"
                        + " where control = ? and kind = ? and because = ? and statement_id is null")
                .params(statement, note.control().id(), note.kind().name(), note.because())
                .update());
    }
}
