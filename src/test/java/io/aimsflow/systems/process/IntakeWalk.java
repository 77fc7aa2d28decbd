package io.aimsflow.systems.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks one system through its intake as people do: by completing tasks, and by waiting for timers. */
class IntakeWalk {

    private final WorkItems workItems;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final CaseId caseId;

    /** Made by hand: an import into the test's context would cost every run another one. */
    IntakeWalk(ApplicationContext context, CaseId caseId) {
        this.workItems = context.getBean(WorkItems.class);
        this.jobs = context.getBean(ManagementService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.caseId = caseId;
    }

    void complete(TaskKey key, PersonId person, Map<String, Object> answers) {
        workItems.complete(task(key), person, answers, Optional.empty());
    }

    /** What the open task's form shows at first. */
    Map<String, Object> shown(TaskKey key, PersonId person) {
        return workItems.open(task(key), person, Locale.ENGLISH).prefill();
    }

    List<String> open() {
        return jdbc.sql("select element from workflow_work_item where case_id = ? and state = 'OPEN' order by element")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    Optional<String> end() {
        return jdbc.sql("select end_event from workflow_case where id = ? and ended_at is not null")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    /** Fires the timer of this element as if its time had come. */
    void fire(String element) {
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

    private WorkItemId task(TaskKey key) {
        return jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                .params(caseId.value(), key.element())
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new)
                .orElseThrow(() -> new AssertionError("No open " + key + ", but " + open()));
    }
}
