package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who may see a case: whoever started it, owns its subject, has or had a task in it (also by role, also as somebody's
 * substitute), or holds a role that the model lets read all its cases. For everybody else it does not exist.
 */
@Component
class CaseAccess {

    /** For use in a query on {@code workflow_case c}; takes the parameters of {@link Viewer}. */
    static final String VISIBLE = """
            (c.started_by = any (:viewers) or c.owner = any (:viewers) or c.readable_by && cast(:roles as text[])
              or exists (select 1 from workflow_work_item t where t.case_id = c.id
                and (t.assignee = any (:viewers) or t.stands_in_for = any (:viewers) or t.closed_by = any (:viewers)
                  or (t.state = 'OPEN' and t.assignee is null and t.candidate_roles && cast(:roles as text[])))))""";

    private final JdbcClient jdbc;
    private final People people;

    CaseAccess(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Somebody who looks: the person with everybody whom they stand in for, and their roles. */
    record Viewer(PersonId person, Set<PersonId> absent, Set<Role> roles) {

        UUID[] ids() {
            return Stream.concat(Stream.of(person), absent.stream())
                    .map(PersonId::value)
                    .toArray(UUID[]::new);
        }

        String[] roleIds() {
            return roles.stream().map(Role::id).toArray(String[]::new);
        }
    }

    Viewer viewer(PersonId person) {
        var found = people.get(person);
        return new Viewer(person, people.absentFor(person), found.roles());
    }

    /** Asked again in the same request, a yes stands. */
    boolean maySee(Viewer viewer, CaseId caseId) {
        var request = RequestContextHolder.getRequestAttributes();
        var attribute = CaseAccess.class.getName() + viewer.person() + caseId;
        if (request != null && request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST) != null) {
            return true;
        }
        var sees = reads(viewer, caseId);
        if (sees && request != null) {
            request.setAttribute(attribute, true, RequestAttributes.SCOPE_REQUEST);
        }
        return sees;
    }

    private boolean reads(Viewer viewer, CaseId caseId) {
        return jdbc.sql("select count(*) from workflow_case c where c.id = :case and " + VISIBLE)
                        .param("case", caseId.value())
                        .param("viewers", viewer.ids())
                        .param("roles", viewer.roleIds())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotFound if the case does not exist for this person */
    void require(PersonId person, CaseId caseId) {
        if (!maySee(viewer(person), caseId)) {
            throw new NotFound("case", caseId);
        }
    }
}
