package io.aimsflow.documents.process;

import static io.aimsflow.documents.process.AcknowledgementProcess.ANSWER;
import static io.aimsflow.documents.process.AcknowledgementProcess.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.documents.Acknowledgement;
import io.aimsflow.documents.Acknowledgement.State;
import io.aimsflow.documents.Acknowledgements;
import io.aimsflow.documents.Audience;
import io.aimsflow.documents.CampaignView;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.ReadableDocument;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.PersonChange;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.WorkItems;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a document that is given to read to its confirmation, as the model draws it. */
@IntegrationTest
@RecordApplicationEvents
class AcknowledgementProcessTests {

    private static final Map<String, Object> CONFIRM = Map.of("reading", "CONFIRM");

    private static final int ROUNDS = 20;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Acknowledgements acknowledgements;

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
    private JdbcClient jdbc;

    @Autowired
    private OrganisationDays days;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private ReadableDocument document;
    private Person manager;
    private Person reader;
    private Person other;
    private String campaign;

    @BeforeEach
    void giveToRead() {
        document = new ReadableDocument(context, DocumentType.PROCEDURE, "To read " + UUID.randomUUID());
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        reader = people.add(Somebody.with());
        other = people.add(Somebody.with());
        campaign = document.giveTo(campaigns, reader.id(), other.id());
    }

    /** Or later tests would ask its audience. */
    @AfterEach
    void end() {
        jdbc.sql(
                        "update documents_campaign set state = 'ENDED', ended_at = now(), end_reason = 'Test' where state = 'OPEN'")
                .update();
    }

    @Test
    void everybodyConfirmsAndTheLedgerKeepsWhatTheyRead() {
        assertThat(view().line().asked()).isEqualTo(2);
        assertThat(shown(READ, reader).get("text").toString()).contains("First text of");
        assertThat(shown(READ, reader)).containsEntry("message", "Please read");
        complete(READ, reader, CONFIRM);

        assertThat(state(reader)).isEqualTo(State.CONFIRMED);
        assertThat(view().line().percent()).isEqualTo(50);
        assertThat(view().readers().get(0).name()).isEqualTo(other.name());
        assertThat(endOf(caseOf(reader))).contains("event_confirmed");
        assertThat(ledger("document-acknowledged", caseOf(reader))).contains(document.hash());
        complete(READ, other, CONFIRM);
        assertThat(view().line().complete()).isTrue();
    }

    @Test
    void aQuestionGoesToTheOwnerAndTheAnswerToTheReader() {
        complete(READ, reader, Map.of("reading", "UNCLEAR", "question", "Also at home?"));
        assertThat(view().line().questions()).isEqualTo(1);
        assertThat(shown(ANSWER, document.owner).get("question").toString()).contains(reader.name(), "Also at home?");
        complete(ANSWER, document.owner, Map.of("answer", "Only at work"));

        assertThat(shown(READ, reader).get("answered").toString()).contains("Also at home?", "Only at work");
        complete(READ, reader, CONFIRM);
        assertThat(state(reader)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void nobodyConfirmsForSomebodyElse() {
        people.declareAbsence(
                reader.id(), other.id(), days.today(), days.today().plusDays(3), actor(reader));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> work.complete(task(READ, caseOf(reader)), other.id(), CONFIRM, Optional.empty()))
                .isInstanceOfAny(Refused.class, NotFound.class);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acknowledgements.confirm(caseOf(reader), actor(other)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("acknowledgement-own"));
        assertThat(state(reader)).isEqualTo(State.ASKED);
    }

    @Test
    void whoJoinsIsAskedAndWhoLeavesIsReleased() {
        campaigns.end(campaign, "Others are meant", actor(document.owner));
        var officer = people.add(Somebody.with(Role.DATA_PROTECTION));
        campaign = campaigns.start(
                document.reference,
                Audience.holders(Set.of(Role.DATA_PROTECTION)),
                days.today().plusDays(1),
                "",
                actor(document.owner));
        keepUp();
        assertThat(state(officer)).isEqualTo(State.ASKED);
        var late = people.add(Somebody.with(Role.DATA_PROTECTION));
        var administrator = people.add(Somebody.with(Role.ADMINISTRATOR));
        var without = new PersonChange(
                officer.name(), officer.email(), officer.language(), officer.zone(), Set.of(), Optional.empty());
        people.change(officer.id(), without, actor(administrator));
        keepUp();

        assertThat(state(late)).isEqualTo(State.ASKED);
        assertThat(state(officer)).isEqualTo(State.RELEASED);
        assertThat(openTasks(officer)).isZero();
        assertThat(view().roles())
                .singleElement()
                .satisfies(role -> assertThat(role.role()).isEqualTo(Role.DATA_PROTECTION));
    }

    @Test
    void aNewVersionEndsItAndAnotherMayBegin() {
        complete(READ, other, CONFIRM);
        assertThat(campaigns.mayStart(document.view().document(), document.owner.id()))
                .isFalse();
        document.replace("Second text");
        reviews.keepUp();
        keepUp();

        assertThat(view().line().campaign().open()).isFalse();
        assertThat(state(reader)).isEqualTo(State.RELEASED);
        assertThat(state(other)).isEqualTo(State.CONFIRMED);
        assertThat(openTasks(reader)).isZero();
        assertThat(campaigns.mayStart(document.view().document(), document.owner.id()))
                .isTrue();
        campaign = document.giveTo(campaigns, reader.id());
        assertThat(view().line().versionNumber()).isEqualTo(2);
        assertThat(shown(READ, reader).get("text")).isEqualTo("Second text");
    }

    @Test
    void oneIsOpenAtATimeAndItEndsWithAReason() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> document.giveTo(campaigns, other.id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> campaigns.end(campaign, " ", actor(document.owner)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> campaigns.end(campaign, "No", actor(reader)));
        campaigns.end(campaign, "All were told in person", actor(document.owner));

        assertThat(view().line().campaign().endReason()).isEqualTo("All were told in person");
        assertThat(openTasks(reader)).isZero();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> campaigns.end(campaign, "Again", actor(document.owner)));
    }

    @Test
    void whoLeavesTheOrganisationLeavesNoTaskToTheHeir() {
        var administrator = people.add(Somebody.with(Role.ADMINISTRATOR));
        people.deactivate(reader.id(), other.id(), actor(administrator));

        assertThat(state(reader)).isEqualTo(State.RELEASED);
        assertThat(openTasks(other)).isEqualTo(1);
    }

    @Test
    void whoseCaseIsCancelledIsNotAskedAgain() {
        cases.cancel(caseOf(reader), actor(manager), "On long leave");
        acknowledgements.cancelled(caseOf(reader));
        keepUp();

        assertThat(state(reader)).isEqualTo(State.EXCUSED);
        assertThat(view().line().asked()).isEqualTo(1);
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        deadlines("Read");
        complete(READ, reader, Map.of("reading", "UNCLEAR", "question", "What?"));
        deadlines("Answer");
    }

    private void deadlines(String task) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given).hasSize(3);
        assertThat(given.get(2).escalateTo()).contains(Role.AIMS_MANAGER);
    }

    private void fire(String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseOf(reader).value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    /** As often as it takes: only so many are asked at once. */
    private void keepUp() {
        var round = 0;
        while (acknowledgements.keepUp()) {
            assertThat(++round).isLessThan(ROUNDS);
        }
    }

    private CampaignView view() {
        return campaigns.byReference(campaign, document.owner.id());
    }

    private State state(Person person) {
        return acknowledgement(person).state();
    }

    private CaseId caseOf(Person person) {
        return acknowledgement(person).caseId();
    }

    private Acknowledgement acknowledgement(Person person) {
        return view().readers().stream()
                .map(CampaignView.Reader::acknowledgement)
                .filter(one -> one.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private long openTasks(Person person) {
        return jdbc.sql("select count(*) from workflow_work_item w join workflow_case c on c.id = w.case_id"
                        + " where c.process_key = 'acknowledgement' and w.assignee = ? and w.state = 'OPEN'")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private String ledger(String kind, CaseId caseId) {
        return jdbc.sql("select content::text from ledger_entry where kind = ? and case_id = ?")
                .params(kind, caseId.value())
                .query(String.class)
                .single();
    }

    /** The reader's case if it is the owner who acts, else the person's own. */
    private CaseId caseFor(Person by) {
        return by.equals(document.owner) ? caseOf(reader) : caseOf(by);
    }

    private void complete(TaskKey key, Person by, Map<String, Object> answers) {
        work.complete(task(key, caseFor(by)), by.id(), answers, Optional.empty());
    }

    private Map<String, Object> shown(TaskKey key, Person by) {
        return work.open(task(key, caseFor(by)), by.id(), Locale.ENGLISH).prefill();
    }

    private WorkItemId task(TaskKey key, CaseId caseId) {
        return new WorkItemId(
                jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                        .params(caseId.value(), key.element())
                        .query(UUID.class)
                        .single());
    }

    private Optional<String> endOf(CaseId ended) {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(ended.value())
                .query(String.class)
                .optional();
    }

    private static Actor actor(Person by) {
        return Actor.of(by.id());
    }
}
