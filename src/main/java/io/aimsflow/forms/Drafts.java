package io.aimsflow.forms;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed and not submitted yet: one draft for a person and a task, kept until discarded. */
@Component
@Transactional
public class Drafts {

    /** In JSON: a backslash before it that is not escaped itself. PostgreSQL has no such character. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what was typed; the last one wins.
     *
     * @throws Refused if the draft is larger than 256 KB
     */
    public void save(PersonId person, WorkItemId workItem, Map<String, Object> data) {
        String json = NUL.matcher(Canonical.json(data)).replaceAll("$1");
        if (json.length() > Limits.SUBMISSION_CHARS) {
            throw Refused.because("draft-too-large", Limits.SUBMISSION_CHARS / 1024);
        }
        jdbc.sql("""
                insert into forms_draft (person_id, work_item_id, data, saved_at) values (:person, :task, :data, :now)
                on conflict (person_id, work_item_id) do update set data = excluded.data, saved_at = excluded.saved_at
                """)
                .param("person", person.value())
                .param("task", workItem.value())
                .param("data", json)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(PersonId person, WorkItemId workItem) {
        return jdbc.sql("select data, saved_at from forms_draft where person_id = :person and work_item_id = :task")
                .param("person", person.value())
                .param("task", workItem.value())
                .query((row, number) -> new Draft(
                        Canonical.map(row.getString("data")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets a draft, if there is one. */
    public void discard(PersonId person, WorkItemId workItem) {
        jdbc.sql("delete from forms_draft where person_id = :person and work_item_id = :task")
                .param("person", person.value())
                .param("task", workItem.value())
                .update();
    }
}
