package io.aimsflow.organisation.process;

import static io.aimsflow.organisation.process.ObjectiveProcess.ACT;
import static io.aimsflow.organisation.process.ObjectiveProcess.APPROVE;
import static io.aimsflow.organisation.process.ObjectiveProcess.DECIDE;
import static io.aimsflow.organisation.process.ObjectiveProcess.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.Measurement.Decision;
import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.organisation.ObjectiveState;
import io.aimsflow.organisation.ObjectiveView;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.organisation.SomeObjective;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a proposed objective to the one that is reached or missed, as the models draw it. */
@IntegrationTest
@RecordApplicationEvents
class ObjectiveProcessTests {

    @Autowired
    private Objectives objectives;

    @Autowired
    private ObjectiveMeasurements measurements;

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
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    @Autowired
    private ApplicationEvents events;

    private Person manager;
    private Person top;
    private Person owner;
    private String reference;
    private CaseId caseId;

    @BeforeEach
    void addObjective() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        owner = people.add(Somebody.with());
        reference = objectives.add(SomeObjective.of(owner.id(), today().plusMonths(8)), actor(manager));
    }

    @Test
    void isApprovedByTopManagementAndMeasuredAfterItsInterval() {
        propose();
        assertThat(shown(APPROVE, top).get("objective").toString()).contains(reference, "95", "%");
        complete(APPROVE, top, Map.of("decision", "APPROVE"));

        assertThat(end()).contains("event_approved");
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.PURSUED);
        assertThat(view().objective().approvedBy()).contains(top.id());
        assertThat(view().objective().nextMeasurement()).contains(today().plusMonths(3));
    }

    @Test
    void isSentBackAndProposedAgain() {
        propose();
        complete(APPROVE, top, Map.of("decision", "SEND_BACK", "reason", "Too easy"));

        assertThat(end()).contains("event_sentBack");
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.DRAFT);
        assertThat(view().objective().remarks()).isEqualTo("Too easy");
        propose();
        complete(APPROVE, top, Map.of("decision", "APPROVE"));
        assertThat(view().objective().remarks()).isEmpty();
    }

    @Test
    void whoProposedDoesNotApprove() {
        var both = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT));
        caseId = objectives.propose(reference, actor(both));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> complete(APPROVE, both, Map.of("decision", "APPROVE")));
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.PROPOSED);
        complete(APPROVE, top, Map.of("decision", "APPROVE"));
    }

    @Test
    void aCancelledApprovalLeavesADraft() {
        propose();
        cases.cancel(caseId, actor(manager), "Wrong");
        objectives.approvalCancelled(caseId);

        assertThat(view().objective().state()).isEqualTo(ObjectiveState.DRAFT);
    }

    @Test
    void isMeasuredOnceWhenItIsTime() {
        measuring();
        assertThat(shown(MEASURE, owner).get("method")).isEqualTo("Count the decisions with a notice");
        measurements.keepUp();
        assertThat(view().objective().measurementCase()).contains(caseId);
        complete(MEASURE, owner, Map.of("value", 95, "note", "All of them"));

        assertThat(end()).contains("event_onTarget");
        assertThat(view().last().orElseThrow().onTarget()).isTrue();
        assertThat(view().objective().nextMeasurement()).contains(today().plusMonths(3));
        measurements.keepUp();
        assertThat(view().objective().measurementCase()).isEmpty();
    }

    @Test
    void aGapIsAcceptedWithAReason() {
        measuring();
        complete(MEASURE, owner, Map.of("value", 80.5, "note", "A month without notices"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> objectives.withdraw(reference, "No longer", actor(manager)));
        assertThat(shown(DECIDE, manager).get("measured").toString()).contains("80.5 %");
        complete(DECIDE, manager, Map.of("decision", "ACCEPT", "reason", "Mended already"));

        assertThat(end()).contains("event_accepted");
        assertThat(view().last().orElseThrow().gap().orElseThrow().decision()).isEqualTo(Decision.ACCEPT);
        assertThat(view().objective().measurementCase()).isEmpty();
    }

    @Test
    void somebodyActsOnAGap() {
        var doer = people.add(Somebody.with());
        measuring();
        complete(MEASURE, owner, Map.of("value", 50, "note", "Half"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> complete(DECIDE, manager, act(doer, today())))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("actionDue"));
        complete(DECIDE, manager, act(doer, today().plusDays(20)));
        assertThat(shown(ACT, doer)).containsEntry("action", "Add the notice");
        deadlines("Act", Role.AIMS_MANAGER);
        complete(ACT, doer, Map.of("result", "The notice is there"));

        assertThat(end()).contains("event_acted");
        assertThat(view().last().orElseThrow().gap().orElseThrow().result()).isEqualTo("The notice is there");
    }

    @Test
    void isReachedOrMissedOnItsDay() {
        measuring();
        comeDue();
        complete(MEASURE, owner, Map.of("value", 99, "note", "Nearly all"));
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.REACHED);
        assertThat(view().objective().nextMeasurement()).isEmpty();

        addObjective();
        measuring();
        comeDue();
        complete(MEASURE, owner, Map.of("value", 94, "note", "Not quite"));
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.MISSED);
        complete(DECIDE, manager, Map.of("decision", "ACCEPT", "reason", "Close enough"));
        measurements.keepUp();
        assertThat(view().objective().measurementCase()).isEmpty();
    }

    @Test
    void aCancelledMeasurementComesAgainInAMonth() {
        measuring();
        cases.cancel(caseId, actor(manager), "No figures yet");
        measurements.cancelled(caseId);

        assertThat(view().objective().nextMeasurement()).contains(today().plusMonths(1));
        assertThat(view().objective().measurementCase()).isEmpty();
    }

    @Test
    void isTakenBackToADraftOrWithdrawnByTheManagerOnly() {
        pursue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> objectives.reopen(reference, "Higher", actor(owner)));
        objectives.reopen(reference, "Higher", actor(manager));
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.DRAFT);
        objectives.withdraw(reference, "No longer wanted", actor(manager));
        assertThat(view().objective().state()).isEqualTo(ObjectiveState.WITHDRAWN);
        measurements.keepUp();
        assertThat(view().objective().measurementCase()).isEmpty();
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        propose();
        deadlines("Approve", Role.AIMS_MANAGER);
        complete(APPROVE, top, Map.of("decision", "APPROVE"));
        startMeasurement();
        deadlines("Measure", Role.AIMS_MANAGER);
        complete(MEASURE, owner, Map.of("value", 1, "note", "Far off"));
        deadlines("Decide", Role.TOP_MANAGEMENT);
    }

    private void deadlines(String task, Role escalatedTo) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).contains(escalatedTo);
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

    private static Map<String, Object> act(Person doer, LocalDate due) {
        return Map.of(
                "decision",
                "ACT",
                "action",
                "Add the notice",
                "actionOwner",
                doer.id().toString(),
                "actionDue",
                due.toString());
    }

    private void propose() {
        caseId = objectives.propose(reference, actor(manager));
    }

    private void pursue() {
        propose();
        complete(APPROVE, top, Map.of("decision", "APPROVE"));
    }

    private void measuring() {
        pursue();
        startMeasurement();
    }

    /** The day has come, without the clock of all other tests being moved. */
    private void startMeasurement() {
        move("next_measurement");
        measurements.keepUp();
        caseId = view().objective().measurementCase().orElseThrow();
    }

    private void comeDue() {
        move("due");
    }

    private void move(String column) {
        jdbc.sql("update organisation_objective set " + column + " = ? where id = ?")
                .params(today(), view().objective().id())
                .update();
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

    private ObjectiveView view() {
        return objectives.byReference(reference, owner.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
