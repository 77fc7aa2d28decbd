package io.aimsflow.risk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks one risk through assessment and treatment as people do: by completing tasks, and by waiting for timers. */
public class RiskWalk {

    private final WorkItems workItems;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final CaseId caseId;

    /** Made by hand: an import into the test's context would cost every run another one. */
    public RiskWalk(ApplicationContext context, CaseId caseId) {
        this.workItems = context.getBean(WorkItems.class);
        this.jobs = context.getBean(ManagementService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.caseId = caseId;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** Completes an open task of that name, such as {@code assess}, that this person has or may claim. */
    public void complete(String task, PersonId person, Map<String, Object> answers) {
        workItems.complete(task(task, person), person, answers, Optional.empty());
    }

    /** The owner assesses: as likely as said, and as grave for individuals. */
    public void assess(PersonId owner, int likelihood, int impact) {
        complete("assess", owner, assessment(likelihood, impact));
    }

    public static Map<String, Object> assessment(int likelihood, int impact) {
        return Map.of(
                "likelihood", "" + likelihood,
                "impactOrganisation", "1",
                "impactIndividuals", "" + impact,
                "impactSociety", "1",
                "rationale", "Seen in the last two tests");
    }

    public void plan(PersonId planner, int likelihood, int impact, LocalDate due, PersonId... owners) {
        complete("plan", planner, treatment(likelihood, impact, due, owners));
    }

    public static Map<String, Object> treatment(int likelihood, int impact, LocalDate due, PersonId... owners) {
        return Map.of(
                "option",
                "MODIFY",
                "rationale",
                "Testing helps most",
                "controls",
                List.of(Map.of("control", "A.6.2.4"), Map.of("control", "A.7.4")),
                "actions",
                java.util.Arrays.stream(owners)
                        .map(owner -> Map.of(
                                "what",
                                "Test with more voices",
                                "owner",
                                owner.toString(),
                                "due",
                                due.toString(),
                                "resources",
                                "Two days"))
                        .toList(),
                "expectedLikelihood",
                "" + likelihood,
                "expectedImpact",
                "" + impact,
                "compared",
                true);
    }

    /** What an open task's form shows at first. */
    public Map<String, Object> shown(String task, PersonId person) {
        return workItems.open(task(task, person), person, Locale.ENGLISH).prefill();
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

    private WorkItemId task(String name, PersonId person) {
        return jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'"
                        + " order by (assignee = ?) desc nulls last limit 1")
                .params(caseId.value(), "userTask_" + name, person.value())
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new)
                .orElseThrow(() -> new AssertionError("No open " + name + ", but " + open()));
    }
}
