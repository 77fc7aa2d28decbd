package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators see of a process whose last step always fails. */
@IntegrationTest
class ProcessOperationsTests {

    private static final String PROCESS = "leave-request-failing";

    @Autowired
    private ProcessOperations operations;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    private CaseId caseId;
    private Actor administrator;

    @BeforeEach
    void startACase() {
        repository
                .createDeployment()
                .addString("processes/" + PROCESS + ".bpmn", failing())
                .deploy();
        administrator = Actor.of(person(Role.ADMINISTRATOR));
        caseId = cases.start(new StartCase(
                PROCESS,
                "LR",
                new Subject("leave", UUID.randomUUID(), "Two weeks"),
                Optional.empty(),
                Map.of("dueDate", "deadline.reminder", "decision", "GRANT")));
    }

    @Test
    void countsTokensWhereTheyWait() {
        assertThat(operations.tokens(definition())).containsEntry("userTask_approve", 1);
    }

    @Test
    void showsGivenUpStepsAndLetsAnAdministratorRetry() {
        giveUp();

        FailedJob failed = ofThisCase();
        assertThat(failed.element()).isEqualTo("serviceTask_book");
        assertThat(failed.message()).contains("no-such-policy");
        operations.retry(PROCESS, failed.id(), administrator);

        assertThat(operations.failures(PROCESS, administrator.person()))
                .extracting(FailedJob::caseId)
                .doesNotContain(caseId);
        assertThat(management.createJobQuery().jobId(failed.id()).singleResult().getRetries())
                .isPositive();
    }

    @Test
    void hidesFailuresFromOthers() {
        giveUp();
        Actor other = Actor.of(person(Role.AIMS_MANAGER));
        String job = ofThisCase().id();

        assertThat(operations.failures(PROCESS, other.person())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> operations.retry(PROCESS, job, other));
    }

    private void giveUp() {
        String instance = instance();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("serviceTask_book")
                .singleResult()
                .getId();
        while (management.createJobQuery().jobId(job).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("no-such-policy");
        }
    }

    private String instance() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getProcessInstanceId();
    }

    private FailedJob ofThisCase() {
        return operations.failures(PROCESS, administrator.person()).stream()
                .filter(failed -> failed.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private PersonId person(Role role) {
        return people.add(new NewPerson(
                        "Pat",
                        UUID.randomUUID() + "@example.org",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Berlin"),
                        Set.of(role),
                        Optional.empty()))
                .id();
    }

    private static String failing() {
        return GateModels.withServiceTask(
                        "camunda:expression=\"#{deadlines.due('no-such-policy')}\" camunda:asyncBefore=\"true\"")
                .replace("leave-request\"", PROCESS + "\"")
                .replace("deadlines.due('leave.approve')", "deadlines.due('deadline.escalation')");
    }
}
