package io.aimsflow.organisation;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happens: in the ledger, and for the pages. */
@Component
class OrganisationTelling {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    OrganisationTelling(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What happened to an objective.
     *
     * @param what kebab-case, past tense; the ledger's entry is {@code objective-<what>}
     */
    void tell(
            Objective objective,
            String what,
            Optional<Actor> by,
            Optional<CaseId> caseId,
            String note,
            Map<String, Object> facts) {
        var details = objective.details();
        Map<String, Object> content = new HashMap<>(facts);
        content.put("objective", objective.reference());
        content.put("statement", details.statement());
        content.put("target", details.direction() + " " + details.target().toPlainString() + " " + details.unit());
        content.put("due", details.due().toString());
        tell(objective.id(), "objective-" + what, by, caseId, note, "6.2", content);
    }

    void tell(
            UUID subject,
            String what,
            Optional<Actor> by,
            Optional<CaseId> caseId,
            String note,
            String clause,
            Map<String, Object> facts) {
        keep(subject, what, by, note);
        Map<String, Object> content = new HashMap<>(facts);
        if (!note.isEmpty()) {
            content.put("note", note);
        }
        ledger.append(new NewEntry(what, by, caseId, Set.of(ClauseRef.of(clause)), content));
    }

    private void keep(UUID subject, String what, Optional<Actor> by, String note) {
        jdbc.sql("insert into organisation_step (id, subject, at, person, on_behalf_of, what, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        subject,
                        Timestamp.from(clock.instant()),
                        by.map(actor -> actor.person().value()).orElse(null),
                        by.flatMap(Actor::onBehalfOf).map(PersonId::value).orElse(null),
                        what,
                        note))
                .update();
    }

    /** The newest first. */
    List<OrganisationStep> of(UUID subject, int limit) {
        return jdbc.sql("select * from organisation_step where subject = ? order by at desc, id limit ?")
                .params(subject, limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static OrganisationStep read(ResultSet row) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new);
        var absent =
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)).map(PersonId::new);
        return new OrganisationStep(
                row.getTimestamp("at").toInstant(),
                person.map(one -> new Actor(one, absent)),
                row.getString("what"),
                row.getString("note"));
    }
}
