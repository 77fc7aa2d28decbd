package io.aimsflow.controls;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what of a control, and of what the Statement of Applicability says of it; only added to. */
@Component
public class ControlHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ControlHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(ControlRef control, Optional<Actor> by, String what, List<FieldChange> changes) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into controls_step (id, control, at, person, on_behalf_of, what, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        control.id(),
                        now,
                        by.map(actor -> actor.person().value()).orElse(null),
                        by.flatMap(Actor::onBehalfOf).map(PersonId::value).orElse(null),
                        what,
                        json.writeValueAsString(changes)))
                .update();
    }

    /** The newest steps, the newest first. */
    public List<ControlStep> of(ControlRef control, int limit) {
        return jdbc.sql("select * from controls_step where control = ? order by at desc, id desc limit ?")
                .params(control.id(), limit)
                .query(this::read)
                .list();
    }

    /** When a control in use was last changed; empty if none ever was. */
    Optional<Instant> lastChange() {
        return jdbc.sql("select max(at) from controls_step s where what <> 'line'")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private ControlStep read(ResultSet row, int number) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new);
        var absent =
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)).map(PersonId::new);
        return new ControlStep(
                row.getTimestamp("at").toInstant(),
                person.map(id -> new Actor(id, absent)),
                row.getString("what"),
                List.of(json.readValue(row.getString("changes"), FieldChange[].class)));
    }
}
