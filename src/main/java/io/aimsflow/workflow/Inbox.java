package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tasks. Each page is one indexed, keyset-paged statement, however many tasks there are. */
@Component
@Transactional(readOnly = true)
public class Inbox {

    private static final Set<Role> SEE_ALL = Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT);

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final People people;

    Inbox(JdbcClient jdbc, CaseAccess access, People people) {
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
    }

    /** A page of tasks as this person may see them, titles in their language. */
    public InboxPage page(InboxQuery query, PersonId person, Locale locale) {
        var viewer = access.viewer(person);
        Map<String, Object> parameters = new HashMap<>();
        var sql = SELECT + " where " + filter(query, viewer, parameters) + text(query, parameters)
                + keyset(query, parameters) + " order by " + order(query) + " limit " + (query.size() + 1);
        var rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> read(row, locale))
                .list();
        var more = rows.size() > query.size();
        var shown = more ? rows.subList(0, query.size()) : rows;
        return new InboxPage(
                List.copyOf(shown), more ? Optional.of(cursor(shown.get(shown.size() - 1), query)) : Optional.empty());
    }

    /** How many open tasks the person has, and how many wait for their roles. */
    public Counts counts(PersonId person) {
        var viewer = access.viewer(person);
        return jdbc.sql(
                        "select (select count(*) from workflow_work_item where state = 'OPEN' and assignee = any (:mine)),"
                                + " (select count(*) from workflow_work_item where state = 'OPEN' and assignee is null"
                                + " and candidate_roles && cast(:roles as text[]))")
                .param("mine", viewer.ids())
                .param("roles", viewer.roleIds())
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Open tasks: the person's own, and unclaimed ones of their roles. */
    public record Counts(int mine, int groups) {}

    private static final String SELECT = """
            select w.*, c.number, c.title as subject, coalesce(
              (select p.closed_by from workflow_work_item p where p.case_id = w.case_id and p.closed_by is not null
                and p.closed_at <= w.opened_at order by p.closed_at desc limit 1), c.started_by) as asker
            from workflow_work_item w join workflow_case c on c.id = w.case_id""";

    private String filter(InboxQuery query, CaseAccess.Viewer viewer, Map<String, Object> parameters) {
        return switch (query.filter()) {
            case MINE -> {
                parameters.put("mine", viewer.ids());
                yield "w.state = 'OPEN' and w.assignee = any (:mine)";
            }
            case GROUPS -> {
                parameters.put("roles", viewer.roleIds());
                yield "w.state = 'OPEN' and w.assignee is null and w.candidate_roles && cast(:roles as text[])";
            }
            case TEAM -> team(viewer, parameters);
            case DONE -> {
                parameters.put("me", viewer.person().value());
                yield "w.state = 'DONE' and w.closed_by = :me";
            }
        };
    }

    private String team(CaseAccess.Viewer viewer, Map<String, Object> parameters) {
        if (viewer.roles().stream().anyMatch(SEE_ALL::contains)) {
            parameters.put("roles", viewer.roleIds());
            parameters.put("viewers", viewer.ids());
            return "w.state = 'OPEN' and " + CaseAccess.VISIBLE;
        }
        parameters.put(
                "team",
                people.teamOf(viewer.person()).stream().map(PersonId::value).toArray(UUID[]::new));
        return "w.state = 'OPEN' and w.assignee = any (:team)";
    }

    private static String text(InboxQuery query, Map<String, Object> parameters) {
        var sql = "";
        if (!query.text().isBlank()) {
            parameters.put("text", LikePattern.containing(query.text().strip()));
            sql += " and (w.title ilike :text or w.title_de ilike :text or w.about ilike :text or c.number ilike :text"
                    + " or c.title ilike :text)";
        }
        if (query.process().isPresent()) {
            parameters.put("process", query.process().get());
            sql += " and w.process_key = :process";
        }
        return sql;
    }

    private static String keyset(InboxQuery query, Map<String, Object> parameters) {
        return query.after()
                .flatMap(text -> Cursor.parse(text, column(query)))
                .filter(Cursor::isMoment)
                .map(after -> {
                    parameters.put("at", Timestamp.from(after.moment()));
                    parameters.put("id", after.id());
                    return " and (" + column(query) + ", w.id) " + (ascending(query) ? ">" : "<") + " (:at, :id)";
                })
                .orElse("");
    }

    private static String order(InboxQuery query) {
        var direction = ascending(query) ? "" : " desc";
        return column(query) + direction + ", w.id" + direction;
    }

    private static boolean ascending(InboxQuery query) {
        return query.filter() != InboxQuery.Filter.DONE && query.sort() == InboxQuery.Sort.DUE;
    }

    private static String column(InboxQuery query) {
        if (query.filter() == InboxQuery.Filter.DONE) {
            return "w.closed_at";
        }
        return query.sort() == InboxQuery.Sort.DUE ? "w.due_at" : "w.opened_at";
    }

    private static String cursor(InboxRow last, InboxQuery query) {
        var at = query.filter() == InboxQuery.Filter.DONE
                ? last.closedAt().orElseThrow()
                : query.sort() == InboxQuery.Sort.DUE ? last.due().orElse(WorkItemTable.NEVER) : last.openedAt();
        return Cursor.at(column(query), last.id().value(), at).text();
    }

    private static InboxRow read(ResultSet row, Locale locale) throws SQLException {
        var item = WorkItemTable.read(row, 0);
        return new InboxRow(
                item.id(),
                item.title(locale),
                item.about(),
                row.getString("number"),
                row.getString("subject"),
                item.key().process(),
                Optional.ofNullable(item.assignee()),
                Optional.ofNullable(item.standsInFor()),
                item.roles(),
                item.noOwner(),
                item.openedAt(),
                Optional.ofNullable(item.due()),
                Optional.ofNullable(item.closedAt()),
                Optional.ofNullable(item.outcome()).map(Enum::name),
                Optional.ofNullable(WorkItemTable.id(row, "asker", PersonId::new)));
    }
}
