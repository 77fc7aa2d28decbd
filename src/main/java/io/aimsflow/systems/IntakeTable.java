package io.aimsflow.systems;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of intakes. */
@Component
class IntakeTable {

    private static final String ENDED = "('REGISTERED', 'REJECTED', 'STOPPED', 'CANCELLED')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IntakeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(Intake intake) {
        jdbc.sql("""
                insert into systems_intake (case_id, system_id, requester, state, known, why, question, answer, sent_back, answers, answered_by)
                values (:case, :system, :requester, :state, :known, :why, :question, :answer, :sentBack, :answers, :answeredBy)
                on conflict (case_id) do update set state = :state, question = :question, answer = :answer,
                  sent_back = :sentBack, answers = :answers, answered_by = :answeredBy""")
                .param("case", intake.caseId().value())
                .param("system", intake.system().value())
                .param("requester", intake.requester().value())
                .param("state", intake.state().name())
                .param("known", intake.known())
                .param("why", intake.why())
                .param("question", intake.question())
                .param("answer", intake.answer())
                .param("sentBack", intake.sentBack())
                .param("answers", intake.answers().map(json::writeValueAsString).orElse(null))
                .param("answeredBy", intake.answeredBy().map(PersonId::value).orElse(null))
                .update();
    }

    /** @throws NotFound if the case is no intake */
    Intake get(CaseId caseId) {
        return jdbc.sql("select * from systems_intake where case_id = ?")
                .param(caseId.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("intake", caseId));
    }

    List<Intake> openOf(SystemId system) {
        return jdbc.sql("select * from systems_intake where system_id = ? and state not in " + ENDED)
                .param(system.value())
                .query(this::read)
                .list();
    }

    private Intake read(ResultSet row, int number) throws SQLException {
        return new Intake(
                new CaseId(row.getObject("case_id", UUID.class)),
                new SystemId(row.getObject("system_id", UUID.class)),
                new PersonId(row.getObject("requester", UUID.class)),
                IntakeState.valueOf(row.getString("state")),
                row.getBoolean("known"),
                row.getString("why"),
                row.getString("question"),
                row.getString("answer"),
                row.getString("sent_back"),
                Optional.ofNullable(row.getString("answers")).map(text -> json.readValue(text, Questionnaire.class)),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new));
    }
}
