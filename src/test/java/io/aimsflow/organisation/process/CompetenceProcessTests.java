package io.aimsflow.organisation.process;

import static io.aimsflow.organisation.process.CompetenceProcess.ANSWER;
import static io.aimsflow.organisation.process.CompetenceProcess.CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.CompetenceCoverage.Cover;
import io.aimsflow.organisation.CompetenceGap.State;
import io.aimsflow.organisation.CompetenceGaps;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
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
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a competence that nothing shows to its proof, as the model draws it. */
@IntegrationTest
@RecordApplicationEvents
class CompetenceProcessTests {

    private static final Set<Role> ROLES = Set.of(Role.DATA_PROTECTION);
    private static final int ROUNDS = 20;

    @Autowired
    private Competences competences;

    @Autowired
    private CompetenceGaps gaps;

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

    private final String name = "Knows the law " + UUID.randomUUID();
    private Person manager;
    private Person person;
    private String reference;
    private CaseId caseId;

    @BeforeEach
    void findGap() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        person = people.add(Somebody.with(Role.DATA_PROTECTION));
        reference = competences.add(name, "A training", ROLES, actor(manager));
        keepUp();
        caseId = cover().gap().orElseThrow().caseId();
    }

    /** Or all later tests would ask everybody for it. */
    @AfterEach
    void retire() {
        var version =
                competences.byReference(reference, manager.id()).competence().version();
        competences.change(reference, version, name, "A training", ROLES, true, actor(manager));
    }

    @Test
    void asksOnceAndTheProofCountsWhenTheManagerAgrees() {
        gaps.keepUp();
        assertThat(openCases()).isEqualTo(1);
        assertThat(shown(ANSWER, person)).containsEntry("competence", name);
        answerWithProof();
        assertThat(cover().proven()).isFalse();
        assertThat(shown(CHECK, manager).get("answer").toString()).contains(person.name(), "Half a day");
        complete(CHECK, manager, Map.of("decision", "AGREE"));

        assertThat(end()).contains("event_settled");
        assertThat(cover().proven()).isTrue();
        assertThat(cover().gap()).isEmpty();
        keepUp();
        assertThat(cover().gap()).isEmpty();
    }

    @Test
    void isSentBackWithAReasonThatThePersonReads() {
        answerWithProof();
        complete(CHECK, manager, Map.of("decision", "SEND_BACK", "reason", "That was another law"));

        assertThat(shown(ANSWER, person)).containsEntry("sentBack", "That was another law");
        assertThat(cover().proven()).isFalse();
        answerWithProof();
        complete(CHECK, manager, Map.of("decision", "AGREE"));
        assertThat(cover().proven()).isTrue();
    }

    @Test
    void aPlannedTrainingRestsUntilItsDayAndIsThenAskedForAgain() {
        var answer = Map.<String, Object>of(
                "answer",
                "TRAINING",
                "training",
                "The course",
                "trainedUntil",
                today().plusDays(30).toString());
        complete(ANSWER, person, answer);
        complete(CHECK, manager, Map.of("decision", "AGREE"));
        assertThat(cover().gap().orElseThrow().state()).isEqualTo(State.PLANNED);
        gaps.keepUp();
        assertThat(cover().gap().orElseThrow().caseId()).isEqualTo(caseId);

        jdbc.sql("update organisation_gap set until = ? where case_id = ?")
                .params(today().minusDays(1), caseId.value())
                .update();
        keepUp();
        assertThat(cover().gap().orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(cover().gap().orElseThrow().caseId()).isNotEqualTo(caseId);
    }

    @Test
    void anAcceptedGapRestsForAYearAndEndsWithAProof() {
        complete(ANSWER, person, Map.of("answer", "CANNOT", "reason", "Leaves in May"));
        complete(CHECK, manager, Map.of("decision", "AGREE"));
        assertThat(cover().gap().orElseThrow().until()).contains(today().plusYears(1));

        competences.prove(
                reference, person.id(), ProofKind.CERTIFICATE, "Found it", today(), Optional.empty(), actor(manager));
        gaps.keepUp();
        assertThat(cover().gap()).isEmpty();
    }

    @Test
    void anExpiredProofIsAskedForAgain() {
        answerWithProof();
        complete(CHECK, manager, Map.of("decision", "AGREE"));
        jdbc.sql("update organisation_proof set valid_until = ? where person = ?")
                .params(today().minusDays(1), person.id().value())
                .update();
        keepUp();
        assertThat(cover().proof()).isPresent();
        assertThat(cover().gap().orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoAnsweredDoesNotCheck() {
        var both = people.add(Somebody.with(Role.DATA_PROTECTION, Role.AIMS_MANAGER));
        keepUp();
        caseId = competences.byReference(reference, manager.id()).people().stream()
                .filter(one -> one.person().equals(both.id()))
                .findFirst()
                .orElseThrow()
                .gap()
                .orElseThrow()
                .caseId();
        complete(ANSWER, both, Map.of("answer", "CANNOT", "reason", "No time"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> complete(CHECK, both, Map.of("decision", "AGREE")));
        complete(CHECK, manager, Map.of("decision", "AGREE"));
    }

    @Test
    void daysHaveToMakeSense() {
        var proof = Map.<String, Object>of(
                "answer",
                "PROOF",
                "kind",
                "TRAINING",
                "what",
                "Tomorrow's",
                "obtainedOn",
                today().plusDays(1).toString());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> complete(ANSWER, person, proof))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("obtainedOn"));
    }

    @Test
    void aCancelledCaseComesAgainInAMonth() {
        cases.cancel(caseId, actor(manager), "Later");
        gaps.cancelled(caseId);
        gaps.keepUp();
        assertThat(cover().gap().orElseThrow().until()).contains(today().plusMonths(1));
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        deadlines("Answer", Role.AIMS_MANAGER);
        answerWithProof();
        deadlines("Check", Role.TOP_MANAGEMENT);
    }

    private void deadlines(String task, Role escalatedTo) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given).hasSize(3);
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

    /** As often as it takes: only so many are asked at once, and other tests have people too. */
    private void keepUp() {
        for (int round = 0; round < ROUNDS && unasked(); round++) {
            gaps.keepUp();
        }
    }

    private boolean unasked() {
        return competences.byReference(reference, manager.id()).people().stream()
                .anyMatch(one -> !one.proven()
                        && one.gap()
                                .filter(gap -> gap.until()
                                        .filter(until -> until.isBefore(today()))
                                        .isEmpty())
                                .isEmpty());
    }

    private void answerWithProof() {
        complete(
                ANSWER,
                person,
                Map.of(
                        "answer",
                        "PROOF",
                        "kind",
                        "TRAINING",
                        "what",
                        "Half a day",
                        "obtainedOn",
                        today().minusDays(10).toString(),
                        "validUntil",
                        today().plusYears(1).toString()));
    }

    private long openCases() {
        return jdbc.sql("select count(*) from organisation_gap where person = ? and competence_id ="
                        + " (select competence_id from organisation_gap where case_id = ?)")
                .params(person.id().value(), caseId.value())
                .query(Long.class)
                .single();
    }

    private Cover cover() {
        return competences.byReference(reference, person.id()).people().get(0);
    }

    private void complete(TaskKey key, Person by, Map<String, Object> answers) {
        work.complete(task(key), by.id(), answers, Optional.empty());
    }

    private Map<String, Object> shown(TaskKey key, Person by) {
        return work.open(task(key), by.id(), Locale.ENGLISH).prefill();
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

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static Actor actor(Person by) {
        return Actor.of(by.id());
    }
}
