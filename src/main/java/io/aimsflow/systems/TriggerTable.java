package io.aimsflow.systems;

import io.aimsflow.systems.ReassessmentNeeded.Cause;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of what changes ask for, a row a system, until it is published. */
@Component
class TriggerTable {

    private static final int MOST_CAUSES = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TriggerTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What waits for one system. */
    record Waiting(SystemId system, boolean impact, boolean risks, boolean tell, List<Cause> causes) {}

    /** False if the change was judged before: events can be delivered twice. */
    boolean judgesFirst(UUID change) {
        return jdbc.sql("update systems_change set judged = true where id = ? and not judged")
                        .param(change)
                        .update()
                > 0;
    }

    /** Adds to what waits for the system; its time begins anew. */
    void add(Waiting more, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("systems-trigger-" + more.system())
                .query(row -> {});
        var causes = new ArrayList<>(causes(more.system()));
        causes.addAll(more.causes());
        jdbc.sql("""
                insert into systems_trigger (system_id, first_at, last_at, impact, risks, tell, causes)
                values (:system, :now, :now, :impact, :risks, :tell, :causes)
                on conflict (system_id) do update set last_at = :now, impact = systems_trigger.impact or :impact,
                  risks = systems_trigger.risks or :risks, tell = systems_trigger.tell or :tell, causes = :causes""")
                .param("system", more.system().value())
                .param("now", Timestamp.from(now))
                .param("impact", more.impact())
                .param("risks", more.risks())
                .param("tell", more.tell())
                .param("causes", json.writeValueAsString(causes.subList(0, Math.min(MOST_CAUSES, causes.size()))))
                .update();
    }

    /** Takes out what has come to rest, or has waited long enough; several nodes never take the same. */
    List<Waiting> takeDue(Instant lastBefore, Instant firstBefore) {
        return jdbc.sql("""
                delete from systems_trigger where system_id in (
                  select system_id from systems_trigger where last_at <= ? or first_at <= ?
                  order by last_at limit 100 for update skip locked)
                returning *""")
                .params(Timestamp.from(lastBefore), Timestamp.from(firstBefore))
                .query((row, number) -> new Waiting(
                        new SystemId(row.getObject("system_id", UUID.class)),
                        row.getBoolean("impact"),
                        row.getBoolean("risks"),
                        row.getBoolean("tell"),
                        List.of(json.readValue(row.getString("causes"), Cause[].class))))
                .list();
    }

    private List<Cause> causes(SystemId system) {
        return jdbc.sql("select causes from systems_trigger where system_id = ?")
                .param(system.value())
                .query(String.class)
                .optional()
                .map(text -> List.of(json.readValue(text, Cause[].class)))
                .orElse(List.of());
    }
}
