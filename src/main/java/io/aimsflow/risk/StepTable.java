package io.aimsflow.risk;

import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of the history: never changed, only added to. */
@Component
class StepTable {

    private static final String ORDER = "history";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(RiskId risk, RiskStep step) {
        jdbc.sql("insert into risk_step (id, risk_id, at, person, on_behalf_of, way, reason, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        step.id(),
                        risk.value(),
                        Timestamp.from(step.at()),
                        step.by().map(actor -> actor.person().value()).orElse(null),
                        step.by()
                                .flatMap(Actor::onBehalfOf)
                                .map(PersonId::value)
                                .orElse(null),
                        step.way().name(),
                        step.reason(),
                        json.writeValueAsString(step.changes())))
                .update();
    }

    RiskStep.Page page(RiskId risk, String after, int limit) {
        var beyond = Cursor.parse(after, ORDER).filter(Cursor::isMoment);
        var found = jdbc.sql("select * from risk_step where risk_id = :risk"
                        + (beyond.isPresent() ? " and (at, id) < (cast(:at as timestamptz), :id)" : "")
                        + " order by at desc, id desc limit :limit")
                .param("risk", risk.value())
                .param("at", beyond.map(Cursor::value).orElse(null))
                .param("id", beyond.map(Cursor::id).orElse(null))
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new RiskStep.Page(shown, found.size() > limit ? cursor(shown.get(limit - 1)) : "");
    }

    /** What changed since then, the oldest first. */
    List<RiskChange> since(RiskId risk, Instant then) {
        return jdbc
                .sql("select * from risk_step where risk_id = ? and at > ? order by at, id")
                .params(risk.value(), Timestamp.from(then))
                .query(this::read)
                .list()
                .stream()
                .flatMap(step -> step.changes().stream())
                .toList();
    }

    private RiskStep read(ResultSet row, int number) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person", UUID.class));
        var absent = Optional.ofNullable(row.getObject("on_behalf_of", UUID.class));
        return new RiskStep(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                person.map(id -> new Actor(new PersonId(id), absent.map(PersonId::new))),
                Way.valueOf(row.getString("way")),
                row.getString("reason"),
                List.of(json.readValue(row.getString("changes"), RiskChange[].class)));
    }

    private static String cursor(RiskStep last) {
        return Cursor.at(ORDER, last.id(), last.at()).text();
    }
}
