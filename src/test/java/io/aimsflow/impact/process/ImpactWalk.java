package io.aimsflow.impact.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.WorkItems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks one system through its assessment as people do: by completing tasks, and by waiting for timers. */
public class ImpactWalk {

    private final WorkItems workItems;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final CaseId caseId;

    /** Made by hand: an import into the test's context would cost every run another one. */
    public ImpactWalk(ApplicationContext context, CaseId caseId) {
        this.workItems = context.getBean(WorkItems.class);
        this.jobs = context.getBean(ManagementService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.caseId = caseId;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** Completes the open task of that name, such as {@code describe}. */
    public void complete(String task, PersonId person, Map<String, Object> answers) {
        workItems.complete(task(task), person, answers, Optional.empty());
    }

    /** What the open task's form shows at first. */
    public Map<String, Object> shown(String task, PersonId person) {
        return workItems.open(task(task), person, Locale.ENGLISH).prefill();
    }

    /** Plans the same for every harm that needs a measure. */
    public void measures(PersonId owner, LocalDate due) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) shown("measures", owner).get("measures")) {
            Map<String, Object> planned = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> planned.put(key.toString(), value));
            planned.putIfAbsent("what", "Test it with more voices");
            planned.putIfAbsent("owner", owner.toString());
            planned.putIfAbsent("due", due.toString());
            rows.add(planned);
        }
        complete("measures", owner, Map.of("measures", rows));
    }

    public List<String> open() {
        return jdbc
                .sql("select element from workflow_work_item where case_id = ? and state = 'OPEN' order by element")
                .param(caseId.value())
                .query(String.class)
                .list()
                .stream()
                .map(element -> element.replace("userTask_", ""))
                .toList();
    }

    public Optional<String> end() {
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

    private WorkItemId task(String name) {
        return jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                .params(caseId.value(), "userTask_" + name)
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new)
                .orElseThrow(() -> new AssertionError("No open " + name + ", but " + open()));
    }
}
