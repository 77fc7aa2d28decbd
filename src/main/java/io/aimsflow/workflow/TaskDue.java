package io.aimsflow.workflow;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import io.aimsflow.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Open tasks, and requests for a later date that wait for the AIMS manager's decision. */
@Component
class TaskDue implements DueSource {

    private static final String SELECT =
            """
            select 'task-' || w.id as id, 'TASK' as kind, 'workflow.due.task' as word, c.number,
              w.title || ' – ' || c.title as title, w.title_de || ' – ' || c.title as title_de, w.assignee as person,
              w.candidate_roles as roles, (w.due_at at time zone :zone)::date as day,
              case when s.seen then '/tasks/' || w.id else '/inbox?filter=team' end as path
            from workflow_work_item w join workflow_case c on c.id = w.case_id,
              lateral (select %1$s as seen) s
            where w.state = 'OPEN' and w.due_at >= :fromAt and w.due_at < :untilAt
              and (s.seen or w.assignee = any (:team))
            union all
            select 'extension-' || x.id, 'TASK', 'workflow.due.extension', c.number, w.title || ' – ' || c.title,
              w.title_de || ' – ' || c.title, null, array['%2$s'], (x.old_due at time zone :zone)::date, '/tasks/' || w.id
            from workflow_extension x join workflow_work_item w on w.id = x.work_item_id
              join workflow_case c on c.id = w.case_id
            where x.decided_at is null and w.state = 'OPEN' and x.old_due >= :fromAt and x.old_due < :untilAt
              and %3$s and %1$s""".formatted(CaseAccess.VISIBLE, Role.AIMS_MANAGER.id(), DueSource.holdsOneOf(Set.of(Role.AIMS_MANAGER)));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.TASK);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
