package io.aimsflow.organisation;

import io.aimsflow.organisation.CompetenceGap.Answer;
import io.aimsflow.organisation.CompetenceGap.Choice;
import io.aimsflow.organisation.CompetenceGap.State;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of gaps in competence. */
@Component
class CompetenceGapTable {

    private final JdbcClient jdbc;

    CompetenceGapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID competence, PersonId person, CaseId caseId, LocalDate today) {
        jdbc.sql("insert into organisation_gap (id, competence_id, person, case_id, since, state, note,"
                        + " remarks) values (?, ?, ?, ?, ?, 'OPEN', '', '')")
                .params(UUID.randomUUID(), competence, person.value(), caseId.value(), today)
                .update();
    }

    void answer(UUID id, Answer answer) {
        jdbc.sql("update organisation_gap set answer = ?, note = ?, answer_kind = ?, answer_obtained_on = ?,"
                        + " answer_until = ?, remarks = '' where id = ?")
                .params(Arrays.asList(
                        answer.choice().name(),
                        answer.text(),
                        answer.kind().map(Enum::name).orElse(null),
                        answer.obtainedOn().orElse(null),
                        answer.until().orElse(null),
                        id))
                .update();
    }

    void settle(UUID id, State state, @Nullable LocalDate until) {
        jdbc.sql("update organisation_gap set state = ?, until = ? where id = ?")
                .params(Arrays.asList(state.name(), until, id))
                .update();
    }

    void sendBack(UUID id, String remarks) {
        jdbc.sql("update organisation_gap set remarks = ? where id = ?")
                .params(remarks, id)
                .update();
    }

    /** All that are not closed. */
    List<CompetenceGap> live() {
        return list("state <> 'CLOSED' order by since, id");
    }

    Optional<CompetenceGap> live(UUID competence, PersonId person) {
        return list("state <> 'CLOSED' and competence_id = ? and person = ?", competence, person.value()).stream()
                .findFirst();
    }

    Optional<CompetenceGap> inCase(CaseId caseId) {
        return list("case_id = ?", caseId.value()).stream().findFirst();
    }

    private List<CompetenceGap> list(String condition, Object... values) {
        return jdbc.sql("select * from organisation_gap where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static CompetenceGap read(ResultSet row) throws SQLException {
        return new CompetenceGap(
                row.getObject("id", UUID.class),
                row.getObject("competence_id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("since", LocalDate.class),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("note"),
                row.getString("remarks"),
                answer(row));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var choice = row.getString("answer");
        if (choice == null) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                Choice.valueOf(choice),
                row.getString("note"),
                Optional.ofNullable(row.getString("answer_kind")).map(ProofKind::valueOf),
                Optional.ofNullable(row.getObject("answer_obtained_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("answer_until", LocalDate.class))));
    }
}
