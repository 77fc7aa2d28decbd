package io.aimsflow.documents;

import io.aimsflow.documents.Acknowledgement.State;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of those who are asked to read and confirm. */
@Component
class AcknowledgementTable {

    private final JdbcClient jdbc;

    AcknowledgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who was released before is asked anew. */
    void ask(UUID campaign, PersonId person, CaseId caseId, LocalDate due, Instant now) {
        jdbc.sql(
                        "insert into documents_acknowledgement (id, campaign_id, person, case_id, due, asked_at, state, question,"
                                + " answer) values (?, ?, ?, ?, ?, ?, 'ASKED', '', '') on conflict (campaign_id, person)"
                                + " do update set case_id = excluded.case_id, due = excluded.due, asked_at = excluded.asked_at,"
                                + " state = 'ASKED', question = '', answer = ''")
                .params(UUID.randomUUID(), campaign, person.value(), caseId.value(), due, Timestamp.from(now))
                .update();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("update documents_acknowledgement set state = 'CONFIRMED', confirmed_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    void question(UUID id, String question) {
        jdbc.sql("update documents_acknowledgement set state = 'QUESTION', question = ?, answer = '' where id = ?")
                .params(question, id)
                .update();
    }

    void answer(UUID id, String answer) {
        jdbc.sql("update documents_acknowledgement set state = 'ASKED', answer = ? where id = ?")
                .params(answer, id)
                .update();
    }

    /** Without a confirmation; does nothing to one that has ended. */
    void end(UUID id, State state) {
        jdbc.sql("update documents_acknowledgement set state = ? where id = ? and state in ('ASKED', 'QUESTION')")
                .params(state.name(), id)
                .update();
    }

    List<Acknowledgement> of(UUID campaign) {
        return list("campaign_id = ? order by asked_at, id", campaign);
    }

    List<Acknowledgement> openOf(PersonId person) {
        return list("person = ? and state in ('ASKED', 'QUESTION') order by asked_at, id", person.value());
    }

    Optional<Acknowledgement> inCase(CaseId caseId) {
        return list("case_id = ?", caseId.value()).stream().findFirst();
    }

    private List<Acknowledgement> list(String condition, Object... values) {
        return jdbc.sql("select * from documents_acknowledgement where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static Acknowledgement read(ResultSet row) throws SQLException {
        return new Acknowledgement(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("due", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("question"),
                row.getString("answer"),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant));
    }
}
