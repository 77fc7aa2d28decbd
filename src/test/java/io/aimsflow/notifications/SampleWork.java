package io.aimsflow.notifications;

import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, cases and tasks to tell of, without an engine behind them. */
class SampleWork {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleWork(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Person englishSpeaker(Role... roles) {
        return person("Erin", Locale.ENGLISH, Optional.empty(), roles);
    }

    Person germanSpeaker(Role... roles) {
        return person("Gerd", Locale.GERMAN, Optional.empty(), roles);
    }

    Person reportOf(Person manager) {
        return person("Rita", Locale.ENGLISH, Optional.of(manager.id()));
    }

    private Person person(String name, Locale language, Optional<PersonId> manager, Role... roles) {
        var email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org";
        return people.add(new NewPerson(name, email, language, BERLIN, Set.of(roles), manager));
    }

    CaseId caseOwnedBy(Person owner) {
        return caseAbout("Chatbot answered with wrong figures", owner);
    }

    CaseId caseAbout(String title, Person owner) {
        var id = CaseId.random();
        jdbc.sql("insert into workflow_case (id, number, process_key, process_definition_id, subject_type, subject_id,"
                        + " title, state, owner, readable_by, started_by, started_at)"
                        + " values (?, ?, 'sample', 'sample:1', 'sample', ?, ?, '', ?, '{}', ?, ?)")
                .params(
                        id.value(),
                        numberOf(id),
                        UUID.randomUUID(),
                        title,
                        owner.id().value())
                .params(owner.id().value(), now())
                .update();
        return id;
    }

    static String numberOf(CaseId id) {
        return "SA-2026-" + id.value().toString().substring(0, 8);
    }

    WorkItemId taskOf(Person assignee, CaseId caseId) {
        return task(caseId, assignee.id().value(), null, "Find the cause", "OPEN");
    }

    WorkItemId taskNamed(String title, Person assignee, CaseId caseId) {
        return task(caseId, assignee.id().value(), null, title, "OPEN");
    }

    WorkItemId taskFor(Role role, CaseId caseId) {
        return task(caseId, null, role.id(), "Triage", "OPEN");
    }

    private WorkItemId task(CaseId caseId, UUID assignee, String role, String title, String state) {
        var id = WorkItemId.random();
        jdbc.sql("insert into workflow_work_item (id, engine_task_id, case_id, process_key, element, title, title_de,"
                        + " about, clause, assignee, candidate_roles, no_owner, separate_from, state, opened_at, due_at)"
                        + " values (?, ?, ?, 'sample', ?, ?, 'Ursache finden', '', '10.2', ?, ?, false, '{}', ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        id.value(),
                        id.toString(),
                        caseId.value(),
                        title,
                        title,
                        assignee,
                        roles(role),
                        state,
                        now(),
                        due()))
                .update();
        return id;
    }

    private static String[] roles(String role) {
        return role == null ? new String[0] : new String[] {role};
    }

    void close(WorkItemId task, Person by, String outcome, String reason) {
        jdbc.sql("update workflow_work_item set state = 'DONE', closed_by = ?, closed_at = ?, outcome = ?, reason = ?"
                        + " where id = ?")
                .params(by.id().value(), now(), outcome, reason, task.value())
                .update();
    }

    void assign(WorkItemId task, Person to) {
        jdbc.sql("update workflow_work_item set assignee = ? where id = ?")
                .params(to.id().value(), task.value())
                .update();
    }

    private Timestamp due() {
        return Timestamp.from(clock.instant().plus(Duration.ofDays(10)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
