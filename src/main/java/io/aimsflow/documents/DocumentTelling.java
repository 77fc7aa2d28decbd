package io.aimsflow.documents;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happens to documents: in the ledger, and for their pages. */
@Component
class DocumentTelling {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    DocumentTelling(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param what kebab-case, past tense; the ledger's entry is {@code document-<what>}
     * @param version number of the version; 0 for the document itself
     */
    void tell(Document document, int version, String what, Optional<Actor> by, String note) {
        tell(document, version, what, by, note, Optional.empty(), Map.of());
    }

    void tell(
            Document document,
            int version,
            String what,
            Optional<Actor> by,
            String note,
            Optional<CaseId> caseId,
            Map<String, Object> facts) {
        keep(document, version, what, by, note);
        Map<String, Object> content = new HashMap<>(facts);
        content.put("document-number", document.reference());
        content.put("title", document.details().title());
        if (version > 0) {
            content.put("version", version);
        }
        if (!note.isEmpty()) {
            content.put("note", note);
        }
        Set<ClauseRef> clauses = new HashSet<>(document.details().clauses());
        clauses.add(ClauseRef.of("7.5.3"));
        ledger.append(new NewEntry("document-" + what, by, caseId, clauses, content));
    }

    /** What one person did with a document: only in the ledger, for the document's page would drown in it. */
    void record(
            Document document,
            String what,
            Actor by,
            CaseId caseId,
            Set<ClauseRef> clauses,
            Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("document-number", document.reference());
        content.put("title", document.details().title());
        ledger.append(new NewEntry("document-" + what, Optional.of(by), Optional.of(caseId), clauses, content));
    }

    private void keep(Document document, int version, String what, Optional<Actor> by, String note) {
        jdbc.sql("insert into documents_step (id, document_id, version_number, at, person, on_behalf_of, what, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        document.id(),
                        version,
                        Timestamp.from(clock.instant()),
                        by.map(actor -> actor.person().value()).orElse(null),
                        by.flatMap(Actor::onBehalfOf).map(PersonId::value).orElse(null),
                        what,
                        note))
                .update();
    }

    /** The newest first. */
    List<DocumentStep> of(UUID document, int limit) {
        return jdbc.sql("select * from documents_step where document_id = ? order by at desc, id limit ?")
                .params(document, limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static DocumentStep read(ResultSet row) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new);
        var absent =
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)).map(PersonId::new);
        return new DocumentStep(
                row.getInt("version_number"),
                row.getTimestamp("at").toInstant(),
                person.map(one -> new Actor(one, absent)),
                row.getString("what"),
                row.getString("note"));
    }
}
