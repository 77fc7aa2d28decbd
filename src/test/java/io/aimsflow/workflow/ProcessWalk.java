package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks one case through its process as people do: by completing tasks, and by waiting for timers. Tasks are named without
 * their prefix, such as {@code triage}.
 */
public class ProcessWalk {

    private static final String PREFIX = "userTask_";

    private final WorkItems workItems;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final CaseId caseId;

    /** Made by hand: an import into the test's context would cost every run another one. */
    public ProcessWalk(ApplicationContext context, CaseId caseId) {
        this.workItems = context.getBean(WorkItems.class);
        this.jobs = context.getBean(ManagementService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.caseId = caseId;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** Completes an open task of that name, best one that this person has. */
    public void complete(String task, PersonId person, Map<String, Object> answers) {
        workItems.complete(task(task, person), person, answers, Optional.empty());
    }

    /** What an open task's form shows at first. */
    public Map<String, Object> shown(String task, PersonId person) {
        return workItems.open(task(task, person), person, Locale.ENGLISH).prefill();
    }

    /** The names of all open tasks, in alphabetical order. */
    public List<String> open() {
        return jdbc
                .sql("select element from workflow_work_item where case_id = ? and state = 'OPEN' order by element")
                .param(caseId.value())
                .query(String.class)
                .list()
                .stream()
                .map(element -> element.replace(PREFIX, ""))
                .toList();
    }

    /** The end event that was reached; empty as long as the case runs. */
    public Optional<String> end() {
        return jdbc.sql("select end_event from workflow_case where id = ? and ended_at is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    /** Fires the timer of this element as if its time had come. */
    public void fire(String element) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        var timers = jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .list();
        assertThat(timers).as(element).hasSize(1);
        jobs.executeJob(timers.get(0).getId());
    }

    private WorkItemId task(String name, PersonId person) {
        return jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'"
                        + " order by (assignee = ?) desc nulls last limit 1")
                .params(caseId.value(), PREFIX + name, person.value())
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new)
                .orElseThrow(() -> new AssertionError("No open " + name + ", but " + open()));
    }
}
