package io.aimsflow.documents.process;

import static io.aimsflow.documents.process.DocumentProcess.APPROVE;
import static io.aimsflow.documents.process.DocumentProcess.LOOK_AGAIN;
import static io.aimsflow.documents.process.DocumentProcess.REVIEW;
import static io.aimsflow.documents.process.DocumentProcess.REVISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.DocumentView;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.documents.SomeDocument;
import io.aimsflow.documents.VersionState;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
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

/** From a draft to a version in effect, and its review, as the models draw them. */
@IntegrationTest
@RecordApplicationEvents
class DocumentProcessTests {

    @Autowired
    private Documents documents;

    @Autowired
    private List<ControlEvidence> controlEvidence;

    @Autowired
    private DocumentDrafts drafts;

    @Autowired
    private DocumentApproval approval;

    @Autowired
    private DocumentReviews reviews;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems work;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    @Autowired
    private ApplicationEvents events;

    private Person owner;
    private Person approver;
    private String reference;
    private CaseId caseId;

    @BeforeEach
    void writeDraft() {
        owner = people.add(Somebody.with(Role.DOCUMENT_OWNER));
        approver = people.add(Somebody.with());
        reference = documents.create(SomeDocument.ownedBy(owner.id()), Optional.empty(), actor(owner));
        write("First text");
    }

    @Test
    void comesIntoEffectWithoutReviewersAndIsSupersededByTheNext() {
        propose();
        approve(today());

        assertThat(end()).contains("event_approved");
        assertThat(controlEvidence.stream()
                        .map(evidence -> evidence.of(List.of(caseId)))
                        .filter(found -> !found.isEmpty()))
                .singleElement()
                .satisfies(found -> assertThat(found.get(caseId)).containsExactlyInAnyOrder(new ControlRef("A.2.2")));
        assertThat(view().effective().orElseThrow().approvedBy()).contains(approver.id());
        assertThat(view().document().nextReview()).contains(today().plusMonths(12));
        drafts.open(reference, actor(owner));
        write("Second text");
        propose();
        approve(today());
        assertThat(view().versions())
                .extracting(DocumentVersion::state)
                .containsExactly(VersionState.EFFECTIVE, VersionState.SUPERSEDED);
    }

    @Test
    void waitsForItsDay() {
        propose();
        approve(today().plusDays(1));

        assertThat(view().waiting()).isPresent();
        reviews.keepUp();
        assertThat(view().effective()).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> drafts.open(reference, actor(owner)));
        moveDay(
                "documents_version",
                "effective_on",
                view().waiting().orElseThrow().id());
        reviews.keepUp();
        reviews.keepUp();
        assertThat(view().effective()).isPresent();
        jdbc.sql("update documents_version set effective_on = ? where id = ?")
                .params(today().plusDays(1), view().effective().orElseThrow().id())
                .update(); // as it was approved, or the ledger of all tests finds it changed
        assertThat(view().steps())
                .filteredOn(step -> step.what().equals("came-into-effect"))
                .hasSize(1);
    }

    @Test
    void everyReviewerReadsAndTheAuthorRevisesWhatOneWantsChanged() {
        var one = people.add(Somebody.with());
        var other = people.add(Somebody.with());
        propose(one.id(), other.id());
        complete(REVIEW, one, Map.of("decision", "CHANGE", "remarks", "Say who decides"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> write("Too early"));
        complete(REVIEW, other, Map.of("decision", "FINE"));

        assertThat(shown(REVISE, owner).get("wanted").toString()).contains("Say who decides");
        write("The owner decides");
        complete(REVISE, owner, Map.of("decision", "PROPOSE"));
        complete(REVIEW, one, Map.of("decision", "FINE"));
        complete(REVIEW, other, Map.of("decision", "FINE"));
        assertThat(shown(APPROVE, approver)).containsEntry("text", "The owner decides");
        approve(today());
        assertThat(view().effective().orElseThrow().body()).isEqualTo("The owner decides");
    }

    @Test
    void comesBackFromTheApproverOrIsRejected() {
        propose();
        complete(APPROVE, approver, Map.of("decision", "SEND_BACK", "remarks", "Too short"));
        complete(REVISE, owner, Map.of("decision", "PROPOSE"));
        complete(APPROVE, approver, Map.of("decision", "REJECT", "remarks", "Not wanted"));

        assertThat(end()).contains("event_rejected");
        assertThat(draft().caseId()).isEmpty();
        assertThat(draft().remarks()).contains("Not wanted");
    }

    @Test
    void isWithdrawnByItsAuthorOrWithItsCase() {
        propose();
        complete(APPROVE, approver, Map.of("decision", "SEND_BACK", "remarks", "Later"));
        complete(REVISE, owner, Map.of("decision", "WITHDRAW"));
        assertThat(end()).contains("event_withdrawn");
        assertThat(draft().caseId()).isEmpty();

        propose();
        cases.cancel(caseId, actor(people.add(Somebody.with(Role.AIMS_MANAGER))), "Wrong document");
        approval.withdraw(caseId);
        assertThat(draft().state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void whoWroteItDoesNotApproveNorDoesTheirSubstitute() {
        var top = people.add(Somebody.with(Role.TOP_MANAGEMENT, Role.AIMS_MANAGER));
        var substitute = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        var other = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        drafts.write(reference, draft().revision(), "By top management", "", actor(top));
        caseId = drafts.propose(reference, draft().revision(), new Proposal(List.of(), Optional.empty()), actor(owner));
        people.declareAbsence(owner.id(), substitute.id(), today(), today().plusDays(2), actor(owner));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approveAs(top))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("document-own-text"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> approveAs(substitute));
        approveAs(other);
        assertThat(view().effective()).isPresent();
    }

    @Test
    void nobodyIsChosenToJudgeTheirOwnText() {
        var proposal = new Proposal(List.of(), Optional.of(owner.id()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> drafts.propose(reference, draft().revision(), proposal, actor(owner)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("approver"));
        write("");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::propose)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("document-empty"));
    }

    @Test
    void theDayIsTodayOrLater() {
        propose();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approve(today().minusDays(1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("effectiveOn"));
        approve(today());
    }

    @Test
    void theLedgerFindsAnApprovedTextThatWasChanged() {
        propose();
        approve(today());
        var id = view().effective().orElseThrow().id();

        assertThat(ledger.verify(List.of()).intact()).isTrue();
        jdbc.sql("update documents_version set body = 'Forged' where id = ?")
                .param(id)
                .update();
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        jdbc.sql("update documents_version set body = 'First text' where id = ?")
                .param(id)
                .update();
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void stillHoldsWhenItsReviewDateComes() {
        startReview();
        assertThat(shown(LOOK_AGAIN, owner).get("document").toString()).contains(reference);
        complete(
                LOOK_AGAIN,
                owner,
                Map.of("result", "VALID", "nextReview", today().plusMonths(6).toString()));

        assertThat(end()).contains("event_valid");
        assertThat(view().document().nextReview()).contains(today().plusMonths(6));
        reviews.keepUp();
        assertThat(view().document().reviewCase()).isEmpty();
    }

    @Test
    void isRevisedOrWithdrawnWhenItsReviewDateComes() {
        startReview();
        complete(LOOK_AGAIN, owner, Map.of("result", "REVISE"));
        assertThat(end()).contains("event_revised");
        assertThat(draft().body()).isEqualTo("First text");
        reviews.keepUp();
        assertThat(view().document().reviewCase()).isEmpty();

        drafts.discard(reference, actor(owner));
        reviews.keepUp();
        caseId = view().document().reviewCase().orElseThrow();
        complete(LOOK_AGAIN, owner, Map.of("result", "WITHDRAW", "reason", "Nobody needs it"));
        assertThat(end()).contains("event_withdrawn");
        assertThat(view().leading().state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(view().leading().endReason()).isEqualTo("Nobody needs it");
        reviews.keepUp();
        assertThat(view().document().reviewCase()).isEmpty();
    }

    @Test
    void aCancelledReviewComesAgainInAMonth() {
        startReview();
        cases.cancel(caseId, actor(people.add(Somebody.with(Role.AIMS_MANAGER))), "Too busy");
        reviews.cancelled(caseId);

        assertThat(view().document().nextReview()).contains(today().plusMonths(1));
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        var reviewer = people.add(Somebody.with());
        propose(reviewer.id());
        deadlines("Review");
        complete(REVIEW, reviewer, Map.of("decision", "CHANGE", "remarks", "Shorter"));
        deadlines("Revise");
        complete(REVISE, owner, Map.of("decision", "PROPOSE"));
        complete(REVIEW, reviewer, Map.of("decision", "FINE"));
        deadlines("Approve");
        approve(today());
        moveDay("documents_document", "next_review", view().document().id());
        reviews.keepUp();
        caseId = view().document().reviewCase().orElseThrow();
        deadlines("LookAgain");
    }

    private void deadlines(String task) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).contains(Role.AIMS_MANAGER);
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

    private void startReview() {
        propose();
        approve(today());
        moveDay("documents_document", "next_review", view().document().id());
        reviews.keepUp();
        reviews.keepUp();
        caseId = view().document().reviewCase().orElseThrow();
    }

    /** The day has come, without the clock of all other tests being moved. */
    private void moveDay(String table, String column, UUID id) {
        jdbc.sql("update " + table + " set " + column + " = ? where id = ?")
                .params(today().minusDays(1), id)
                .update();
    }

    private void write(String body) {
        drafts.write(reference, draft().revision(), body, "", actor(owner));
    }

    private void propose(PersonId... reviewers) {
        var proposal = new Proposal(List.of(reviewers), Optional.of(approver.id()));
        caseId = drafts.propose(reference, draft().revision(), proposal, actor(owner));
    }

    private void approve(LocalDate from) {
        complete(APPROVE, approver, Map.of("decision", "APPROVE", "effectiveOn", from.toString()));
    }

    private void approveAs(Person person) {
        complete(APPROVE, person, Map.of("decision", "APPROVE", "effectiveOn", today().toString()));
    }

    private void complete(TaskKey key, Person person, Map<String, Object> answers) {
        work.complete(task(key, person), person.id(), answers, Optional.empty());
    }

    private Map<String, Object> shown(TaskKey key, Person person) {
        return work.open(task(key, person), person.id(), Locale.ENGLISH).prefill();
    }

    /** The open task; of several, this person's. */
    private WorkItemId task(TaskKey key, Person person) {
        return new WorkItemId(jdbc.sql("select id from workflow_work_item where case_id = ? and element = ?"
                        + " and state = 'OPEN' order by (assignee = ?) desc nulls last limit 1")
                .params(caseId.value(), key.element(), person.id().value())
                .query(UUID.class)
                .single());
    }

    private Optional<String> end() {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    private DocumentView view() {
        return documents.byReference(reference, owner.id());
    }

    private DocumentVersion draft() {
        return view().open().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
