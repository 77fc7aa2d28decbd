package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of work items; every statement on it stands here or in {@link Inbox}. */
@Component
class WorkItemTable {

    /** Stands for "no due date", so that lists by due date need no special case. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    WorkItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkItem item) {
        jdbc.sql("""
                insert into workflow_work_item (id, engine_task_id, case_id, process_key, element, item, title, title_de,
                  about, clause, assignee, stands_in_for, candidate_roles, no_owner, separate_from, state, opened_at, due_at,
                  first_due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .param(item.id().value())
                .param(item.engineTask())
                .param(item.caseId().value())
                .param(item.key().process())
                .param(item.key().element())
                .param(item.item())
                .param(item.title())
                .param(item.titleDe())
                .param(item.about())
                .param(item.clause())
                .param(uuid(item.assignee()))
                .param(uuid(item.standsInFor()))
                .param(item.roles().stream().map(Role::id).toArray(String[]::new))
                .param(item.noOwner())
                .param(item.separateFrom().toArray(String[]::new))
                .param(Timestamp.from(item.openedAt()))
                .param(Timestamp.from(item.due() == null ? NEVER : item.due()))
                .param(item.due() == null ? null : Timestamp.from(item.due()))
                .update();
    }

    Optional<WorkItem> find(WorkItemId id) {
        return jdbc.sql("select * from workflow_work_item where id = ?")
                .param(id.value())
                .query(WorkItemTable::read)
                .optional();
    }

    /** Locks the item for the rest of the transaction; a second person who completes it waits here and then sees it done. */
    WorkItem lock(WorkItemId id) {
        return jdbc.sql("select * from workflow_work_item where id = ? for update")
                .param(id.value())
                .query(WorkItemTable::read)
                .optional()
                .orElseThrow(() -> new NotFound("task", id));
    }

    List<WorkItem> ofCase(CaseId caseId) {
        return jdbc.sql("select * from workflow_work_item where case_id = ? order by opened_at, id")
                .param(caseId.value())
                .query(WorkItemTable::read)
                .list();
    }

    List<WorkItem> openFor(PersonId person) {
        return jdbc.sql("select * from workflow_work_item where assignee = ? and state = 'OPEN' order by due_at, id")
                .param(person.value())
                .query(WorkItemTable::read)
                .list();
    }

    Optional<WorkItem> open(CaseId caseId, String element, Optional<String> item) {
        return jdbc.sql("select * from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'"
                        + " and item is not distinct from ? for update")
                .params(Arrays.asList(caseId.value(), element, item.orElse(null)))
                .query(WorkItemTable::read)
                .optional();
    }

    /** The newest record that answered this task, in this case and for the same item. */
    Optional<RecordId> lastAnswer(WorkItem item) {
        return jdbc.sql(
                        "select record_id from workflow_work_item where case_id = ? and element = ? and state = 'DONE' and outcome = 'DONE'"
                                + " and item is not distinct from ? and record_id is not null order by closed_at desc limit 1")
                .params(Arrays.asList(item.caseId().value(), item.key().element(), item.item()))
                .query(UUID.class)
                .optional()
                .map(RecordId::new);
    }

    void close(WorkItem item, Actor by, RecordId record, Routing routing, Instant at) {
        jdbc.sql(
                        "update workflow_work_item set state = 'DONE', closed_by = ?, closed_for = ?, closed_at = ?, record_id = ?,"
                                + " outcome = ?, reason = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(
                        by.person().value(),
                        by.onBehalfOf().map(PersonId::value).orElse(null),
                        Timestamp.from(at),
                        record.value(),
                        routing.outcome().name(),
                        routing.reason(),
                        item.id().value()))
                .update();
    }

    void cancel(String engineTask, Instant at) {
        jdbc.sql("update workflow_work_item set state = 'CANCELLED', closed_at = ?, version = version + 1"
                        + " where engine_task_id = ? and state = 'OPEN'")
                .params(Timestamp.from(at), engineTask)
                .update();
    }

    void assign(WorkItemId id, @Nullable PersonId to, @Nullable PersonId standsInFor) {
        jdbc.sql("update workflow_work_item set assignee = ?, stands_in_for = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(uuid(to), uuid(standsInFor), id.value()))
                .update();
    }

    void extend(WorkItemId id, Instant due) {
        jdbc.sql("update workflow_work_item set due_at = ?, overdue_at = null, version = version + 1 where id = ?")
                .params(Timestamp.from(due), id.value())
                .update();
    }

    void markOverdue(WorkItemId id, Instant at) {
        jdbc.sql("update workflow_work_item set overdue_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void markEscalated(WorkItemId id, Instant at) {
        jdbc.sql("update workflow_work_item set escalated_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                new WorkItemId(row.getObject("id", UUID.class)),
                row.getString("engine_task_id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new TaskKey(row.getString("process_key"), row.getString("element")),
                row.getString("item"),
                row.getString("title"),
                row.getString("title_de"),
                row.getString("about"),
                row.getString("clause"),
                id(row, "assignee", PersonId::new),
                id(row, "stands_in_for", PersonId::new),
                roles((String[]) row.getArray("candidate_roles").getArray()),
                row.getBoolean("no_owner"),
                List.of((String[]) row.getArray("separate_from").getArray()),
                WorkItem.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome"))
                        .map(Routing.Outcome::valueOf)
                        .orElse(null),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "first_due_at"),
                instant(row, "overdue_at"),
                instant(row, "closed_at"),
                id(row, "closed_by", PersonId::new),
                id(row, "closed_for", PersonId::new),
                id(row, "record_id", RecordId::new),
                row.getInt("version"));
    }

    private static List<Role> roles(String[] ids) {
        return Arrays.stream(ids).map(Role::withId).flatMap(Optional::stream).toList();
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null || value.toInstant().equals(NEVER) ? null : value.toInstant();
    }

    private static @Nullable UUID uuid(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
