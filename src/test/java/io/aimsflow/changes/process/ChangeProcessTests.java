package io.aimsflow.changes.process;

import static io.aimsflow.changes.process.ChangeProcess.CONFIRM;
import static io.aimsflow.changes.process.ChangeProcess.MAKE;
import static io.aimsflow.changes.process.ChangeProcess.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.ChangeState;
import io.aimsflow.changes.PlannedChange;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.changes.ProposedChange;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** From a proposal to a confirmed change, as the model draws it. */
@IntegrationTest
@RecordApplicationEvents
class ChangeProcessTests {

    @Autowired
    private PlannedChanges changes;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems work;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    @Qualifier("plannedChangeOwnerships")
    private Responsibilities ownerships;

    private Person proposer;
    private Person manager;
    private Person maker;
    private CaseId caseId;

    @BeforeEach
    void propose() {
        proposer = people.add(Somebody.with());
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        maker = people.add(Somebody.with());
        var proposed = new ProposedChange(ChangeKind.AIMS, "Somebody reads the logs every week", Optional.empty());
        caseId = changes.propose(proposed, actor(proposer));
    }

    @Test
    void isPlannedMadeAndConfirmed() {
        assertThat(shown(PLAN, manager)).containsEntry("change", "Somebody reads the logs every week");
        plan(maker);
        assertThat(shown(MAKE, maker)).containsEntry("purpose", "To see errors early");
        make();
        assertThat(shown(CONFIRM, manager)).containsEntry("made", "The rota is agreed");
        complete(CONFIRM, manager, Map.of("decision", "CONFIRM"));

        assertThat(end()).contains("event_confirmed");
        assertThat(change().state()).isEqualTo(ChangeState.CONFIRMED);
        assertThat(change().confirmedBy()).contains(manager.id());
        assertThat(change().endedAt()).isPresent();
    }

    @Test
    void isNotMadeForAReason() {
        complete(PLAN, manager, Map.of("decision", "NOT_MADE", "reason", "We do this already"));

        assertThat(end()).contains("event_notMade");
        assertThat(change().state()).isEqualTo(ChangeState.NOT_MADE);
        assertThat(change().reason()).isEqualTo("We do this already");
    }

    @Test
    void goesBackWithAReasonAndIsMadeAgain() {
        plan(maker);
        make();
        complete(CONFIRM, manager, Map.of("decision", "GIVE_BACK", "reason", "August is missing"));

        assertThat(change().state()).isEqualTo(ChangeState.PLANNED);
        assertThat(shown(MAKE, maker)).containsEntry("sentBack", "August is missing");
        make();
        complete(CONFIRM, manager, Map.of("decision", "CONFIRM"));
        assertThat(end()).contains("event_confirmed");
    }

    @Test
    void whoeverMadeItDoesNotConfirmIt() {
        plan(manager);
        complete(MAKE, manager, Map.of("result", "The rota is agreed", "doneOn", today()));
        var confirmation = task(CONFIRM);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        work.complete(confirmation, manager.id(), Map.of("decision", "CONFIRM"), Optional.empty()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> changes.confirm(caseId, actor(manager)));
        complete(CONFIRM, people.add(Somebody.with(Role.TOP_MANAGEMENT)), Map.of("decision", "CONFIRM"));
        assertThat(end()).contains("event_confirmed");
    }

    @Test
    void isProposedOncePerKey() {
        var key = UUID.randomUUID();
        var proposed = new ProposedChange(ChangeKind.OTHER, "Told twice", Optional.of(caseId));
        var first = changes.proposeOnce(key, proposed, actor(proposer));

        assertThat(changes.proposeOnce(key, proposed, actor(proposer))).isEqualTo(first);
        assertThat(changes.ofCase(first).causeNumber()).isEqualTo(cases.numberOf(caseId));
    }

    @Test
    void ifSomebodyLeavesAnotherMakesIt() {
        plan(maker);
        var successor = people.add(Somebody.with());
        assertThat(ownerships.of(maker.id())).hasSize(1);
        transaction.executeWithoutResult(status -> ownerships.handOver(maker.id(), successor.id(), actor(manager)));

        assertThat(ownerships.of(maker.id())).isEmpty();
        assertThat(change().plan().orElseThrow().responsible()).isEqualTo(successor.id());
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        deadlines("Plan", Role.TOP_MANAGEMENT);
        plan(maker);
        deadlines("Make", Role.AIMS_MANAGER);
        make();
        deadlines("Confirm", Role.TOP_MANAGEMENT);
    }

    private void deadlines(String task, Role escalateTo) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).contains(escalateTo);
    }

    private void fire(String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private void plan(Person responsible) {
        complete(
                PLAN,
                manager,
                Map.of(
                        "decision", "MAKE",
                        "purpose", "To see errors early",
                        "consequences", "One hour a week",
                        "responsible", responsible.id().toString(),
                        "due", changes.today().plusDays(30).toString()));
    }

    private void make() {
        complete(MAKE, maker, Map.of("result", "The rota is agreed", "doneOn", today()));
    }

    private void complete(TaskKey key, Person person, Map<String, Object> answers) {
        work.complete(task(key), person.id(), answers, Optional.empty());
    }

    private Map<String, Object> shown(TaskKey key, Person person) {
        return work.open(task(key), person.id(), Locale.ENGLISH).prefill();
    }

    private WorkItemId task(TaskKey key) {
        return new WorkItemId(
                jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                        .params(caseId.value(), key.element())
                        .query(UUID.class)
                        .single());
    }

    private Optional<String> end() {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    private String today() {
        return changes.today().toString();
    }

    private PlannedChange change() {
        return changes.ofCase(caseId);
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
