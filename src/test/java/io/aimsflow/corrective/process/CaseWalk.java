package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityView;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks one nonconformity through its process as people do: by completing tasks, and by waiting for timers. */
class CaseWalk {

    private final Nonconformities nonconformities;
    private final People people;
    private final WorkItems workItems;
    private final ManagementService jobs;
    private final HistoryService history;
    private final JdbcClient jdbc;

    /** Made by hand: an import into the test's context would cost every run another one. */
    CaseWalk(ApplicationContext context) {
        this.nonconformities = context.getBean(Nonconformities.class);
        this.people = context.getBean(People.class);
        this.workItems = context.getBean(WorkItems.class);
        this.jobs = context.getBean(ManagementService.class);
        this.history = context.getBean(HistoryService.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    PersonId person(Role... roles) {
        var name = "Person " + UUID.randomUUID();
        var mail = name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@example.org";
        return people.add(new NewPerson(
                        name, mail, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), Set.of(roles), Optional.empty()))
                .id();
    }

    CaseId report(PersonId reporter) {
        var report = ReportNonconformity.of("Chatbot invents rules", "It invented a refund rule", Source.INCIDENT);
        return nonconformities.report(report, Actor.of(reporter)).caseId();
    }

    NonconformityView nonconformity(CaseId caseId) {
        return nonconformities.ofCase(caseId);
    }

    /** The only open task of this element. */
    WorkItemId task(CaseId caseId, TaskKey key) {
        return tasks(caseId, key).stream()
                .reduce((one, two) -> {
                    throw new AssertionError("More than one open " + key);
                })
                .orElseThrow(() -> new AssertionError("No open " + key + ", but " + open(caseId)));
    }

    List<WorkItemId> tasks(CaseId caseId, TaskKey key) {
        return jdbc
                .sql(
                        "select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN' order by opened_at")
                .params(caseId.value(), key.element())
                .query(UUID.class)
                .list()
                .stream()
                .map(WorkItemId::new)
                .toList();
    }

    /** The elements of all open tasks. */
    List<String> open(CaseId caseId) {
        return jdbc.sql("select element from workflow_work_item where case_id = ? and state = 'OPEN' order by element")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    TaskView view(CaseId caseId, TaskKey key, PersonId person) {
        return workItems.open(task(caseId, key), person, Locale.ENGLISH);
    }

    void complete(CaseId caseId, TaskKey key, PersonId person, Map<String, Object> answers) {
        workItems.complete(task(caseId, key), person, answers, Optional.empty());
    }

    void complete(WorkItemId task, PersonId person, Map<String, Object> answers) {
        workItems.complete(task, person, answers, Optional.empty());
    }

    boolean ownedBy(WorkItemId task, PersonId person) {
        return jdbc.sql("select count(*) from workflow_work_item where id = ? and assignee = ?")
                        .params(task.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Fires the timer of this element as if its time had come. */
    void fire(CaseId caseId, String element) {
        jobs.executeJob(timers(caseId, element).get(0).getId());
    }

    List<Job> timers(CaseId caseId, String element) {
        return jobs.createJobQuery()
                .processInstanceId(instance(caseId))
                .activityId(element)
                .list();
    }

    boolean ended(CaseId caseId) {
        return end(caseId).isPresent();
    }

    Optional<String> end(CaseId caseId) {
        return jdbc.sql("select end_event from workflow_case where id = ? and ended_at is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    /** The elements that the case has passed, in their order; gateways and timers that only give notice left out. */
    List<String> trace(CaseId caseId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(caseId)).list().stream()
                .sorted(java.util.Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(HistoricActivityInstance::getId))
                .map(HistoricActivityInstance::getActivityId)
                .filter(element -> element.matches("(userTask|serviceTask|event)_.*"))
                .toList();
    }

    List<String> ledger(CaseId caseId) {
        return jdbc.sql("select kind from ledger_entry where case_id = ? order by at, id")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    private String instance(CaseId caseId) {
        return jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
    }
}
