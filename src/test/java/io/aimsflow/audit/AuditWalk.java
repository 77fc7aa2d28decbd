package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a programme and an audit with people of its own; each step is a method. */
public class AuditWalk {

    private final AuditProgrammes programmes;
    private final Audits audits;
    private final AuditChecklist checklist;
    private final People people;
    private final WorkItems work;
    private final JdbcClient jdbc;

    AuditWalk(
            AuditProgrammes programmes,
            Audits audits,
            AuditChecklist checklist,
            People people,
            WorkItems work,
            JdbcClient jdbc) {
        this.programmes = programmes;
        this.audits = audits;
        this.checklist = checklist;
        this.people = people;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** The people of one audit. */
    public record Crew(Person manager, Person top, Person lead, Person auditor, Person auditee) {}

    public Crew crew() {
        return new Crew(
                people.add(Somebody.with(Role.AIMS_MANAGER)),
                people.add(Somebody.with(Role.TOP_MANAGEMENT)),
                people.add(Somebody.with(Role.LEAD_AUDITOR)),
                people.add(Somebody.with(Role.INTERNAL_AUDITOR)),
                people.add(Somebody.with()));
    }

    /** A draft with one audit of these clauses on that day. */
    public UUID draft(Crew crew, LocalDate today, LocalDate on, String clauses) {
        var details = new ProgrammeDetails(
                "Three years", today.minusYears(1), today.plusYears(2), "The standard", "Interviews", "Every year");
        var id = programmes.create(details, actor(crew.manager()));
        var scope = AuditScope.parse(clauses, "A.2.2", "");
        programmes.plan(id, Optional.empty(), "How it is done", on, crew.lead().id(), scope, actor(crew.manager()));
        return id;
    }

    public UUID approved(Crew crew, LocalDate today, LocalDate on, String clauses) {
        var id = draft(crew, today, on, clauses);
        var caseId = programmes.propose(id, actor(crew.manager()));
        complete(caseId, "userTask_approve", crew.top(), Map.of("decision", "APPROVE"));
        return id;
    }

    /** An audit that waits to be planned. */
    public Audit begun(Crew crew, LocalDate today) {
        var id = approved(crew, today, today.plusDays(200), "4.1 4.2");
        var key = programmes.get(id, crew.manager().id()).audits().get(0).key();
        return audit(audits.begin(id, key, actor(crew.manager())), crew).audit();
    }

    public void plan(Audit audit, Crew crew, LocalDate from) {
        complete(audit.caseId(), "userTask_plan", crew.lead(), plan(crew, crew.auditor(), from));
    }

    public static Map<String, Object> plan(Crew crew, Person auditor, LocalDate from) {
        return Map.of(
                "fromDay", from.toString(),
                "toDay", from.plusDays(1).toString(),
                "auditees", List.of(Map.of("person", crew.auditee().id().toString())),
                "team", List.of(Map.of("person", auditor.id().toString())),
                "criteria", "The standard",
                "method", "Interviews");
    }

    public void prepared(Audit audit, Crew crew, LocalDate from) {
        plan(audit, crew, from);
        complete(audit.caseId(), "userTask_confirm", crew.auditee(), Map.of("decision", "YES"));
    }

    public void conducting(Audit audit, Crew crew, LocalDate from) {
        prepared(audit, crew, from);
        complete(audit.caseId(), "userTask_prepare", crew.lead(), Map.of());
    }

    public void judge(Audit audit, int position, Verdict verdict, Person by) {
        var line = audits.byNumber(audit.number(), by.id()).lines().get(position - 1);
        checklist.judge(audit.number(), line.id(), line.revision(), verdict, "Seen " + verdict, List.of(), actor(by));
    }

    /** A reported audit with a minor finding that waits for what its auditee says. */
    public void reported(Audit audit, Crew crew, LocalDate from) {
        conducting(audit, crew, from);
        judge(audit, 1, Verdict.CONFORM, crew.auditor());
        judge(audit, 2, Verdict.MINOR, crew.lead());
        judge(audit, 3, Verdict.OBSERVATION, crew.lead());
        complete(audit.caseId(), "userTask_conduct", crew.lead(), Map.of());
        report(audit, crew);
    }

    public void report(Audit audit, Crew crew) {
        complete(
                audit.caseId(),
                "userTask_report",
                crew.lead(),
                Map.of("summary", "It went well", "conclusion", "It conforms but for one thing"));
    }

    public AuditView audit(String number, Crew crew) {
        return audits.byNumber(number, crew.manager().id());
    }

    public void complete(CaseId caseId, String element, Person person, Map<String, Object> answers) {
        var id = jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'"
                        + " order by (assignee = ?) desc nulls last limit 1")
                .params(caseId.value(), element, person.id().value())
                .query(UUID.class)
                .single();
        work.complete(new WorkItemId(id), person.id(), answers, Optional.empty());
    }

    public static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
