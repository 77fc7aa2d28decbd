package io.aimsflow.workflow;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people did, for whoever must know it to keep them from judging their own work. */
@Component
public class DoneWork {

    private static final String SELECT = """
            select distinct on (t.title, t.clause, c.subject_id) t.title, t.title_de, t.clause, c.number, c.process_key,
              c.subject_id
            from workflow_work_item t join workflow_case c on c.id = t.case_id
            where t.state = 'DONE' and t.closed_at >= ? and (t.closed_by = ? or t.closed_for = ?)
            order by t.title, t.clause, c.subject_id, t.closed_at desc""";

    private final JdbcClient jdbc;

    DoneWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that somebody completed.
     *
     * @param clause that the task serves, if its model names one
     * @param caseNumber of the newest case in which they did it for this subject
     */
    public record Done(
            String title, String titleDe, Optional<ClauseRef> clause, String caseNumber, String process, UUID subject) {

        public String title(Locale locale) {
            return locale.getLanguage().equals("de") ? titleDe : title;
        }
    }

    /** What a person did, or somebody for them, since then; the same step for the same subject once. */
    @Transactional(readOnly = true)
    public List<Done> by(PersonId person, Instant since) {
        return jdbc.sql(SELECT)
                .params(Timestamp.from(since), person.value(), person.value())
                .query((row, number) -> new Done(
                        row.getString("title"),
                        row.getString("title_de"),
                        Optional.ofNullable(row.getString("clause")).map(ClauseRef::of),
                        row.getString("number"),
                        row.getString("process_key"),
                        row.getObject("subject_id", UUID.class)))
                .list();
    }
}
