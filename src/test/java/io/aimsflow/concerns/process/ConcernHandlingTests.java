package io.aimsflow.concerns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.aimsflow.IntegrationTest;
import io.aimsflow.concerns.Concern;
import io.aimsflow.concerns.ConcernFollowing;
import io.aimsflow.concerns.ConcernMessage;
import io.aimsflow.concerns.ConcernReceipt;
import io.aimsflow.concerns.ConcernState;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.concerns.NewConcern;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.Source;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern from its report to the answer that the reporter reads, by each answer of the model. */
@IntegrationTest
class ConcernHandlingTests {

    @Autowired
    private Concerns concerns;

    @Autowired
    private ConcernFollowing following;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseHistory history;

    @Autowired
    private WorkItems work;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    private Person manager;
    private ConcernReceipt receipt;

    @BeforeEach
    void report() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        receipt = concerns.report(anonymous("The chatbot told me my benefits were cut. They were not."));
    }

    @Test
    void answersAQuestion() {
        triage(Map.of("decision", "QUESTION", "answer", "It read an old letter; it has been corrected."));

        assertThat(concern().state()).isEqualTo(ConcernState.ANSWERED);
        assertThat(end()).contains("event_answered");
        assertThat(read())
                .extracting(ConcernMessage::text)
                .containsExactly("It read an old letter; it has been corrected.");
    }

    @Test
    void tellsWhyItIsNotFounded() {
        triage(Map.of("decision", "NOT_FOUNDED", "answer", "This is not a system of ours."));

        assertThat(concern().state()).isEqualTo(ConcernState.NOT_FOUNDED);
        assertThat(end()).contains("event_notFounded");
    }

    @Test
    void opensANonconformityLinkedWithIt() {
        triage(Map.of(
                "decision", "NONCONFORMITY", "title", "Chatbot gives wrong notices", "answer", "We look into it."));

        assertThat(end()).contains("event_nonconformity");
        var opened = nonconformities.byNumber(concern().followedBy().orElseThrow(), manager.id());
        assertThat(opened.source()).isEqualTo(Source.CONCERN);
        assertThat(opened.whatHappened()).startsWith("The chatbot told me");
        assertThat(cases.view(concern().caseId(), manager.id()).links()).hasSize(1);
    }

    @Test
    void wakesWhenTheReporterAnswers() {
        triage(Map.of("decision", "ASK", "answer", "On which day was that?"));
        assertThat(concern().state()).isEqualTo(ConcernState.ASKED_BACK);
        assertThat(openTasks()).isEmpty();

        following.add(receipt.number(), receipt.secret(), "Last Tuesday.");

        assertThat(concern().state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(openTasks()).hasSize(1);
        assertThat(read()).extracting(ConcernMessage::fromReporter).containsExactly(false, true);
        triage(Map.of("decision", "QUESTION", "answer", "Thank you, mended."));
        assertThat(end()).contains("event_answered");
    }

    @Test
    void goesOnWithoutAnAnswer() {
        triage(Map.of("decision", "ASK", "answer", "On which day was that?"));

        fire("timer_noAnswer");

        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void warnsOfALateTriage() {
        List.of("timer_reminderTriage", "timer_overdueTriage", "timer_escalationTriage")
                .forEach(this::fire);

        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void takesNothingHalf() {
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(
                        () -> triage(Map.of("decision", "NONCONFORMITY", "title", " ", "answer", "We look into it.")));

        assertThat(concern().state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(read()).isEmpty();
    }

    @Test
    void endsWithItsCase() {
        cases.cancel(concern().caseId(), Actor.of(manager.id()), "Test of the form");

        await().untilAsserted(() -> assertThat(concern().state()).isEqualTo(ConcernState.CANCELLED));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> following.add(receipt.number(), receipt.secret(), "Hello?"));
    }

    @Test
    void knowsNothingOfAnAnonymousReporter() {
        var row = jdbc.sql("select c::text from concerns_concern c where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(receipt.secret(), "127.0.0.1");
        assertThat(concern().anonymous()).isTrue();
        assertThat(jdbc.sql("select coalesce(string_agg(content::text, ' '), '') from ledger_entry where case_id = ?")
                        .param(concern().caseId().value())
                        .query(String.class)
                        .single())
                .contains(receipt.number())
                .doesNotContain("chatbot", "benefits");
    }

    @Test
    void tellsTheRestOfTheWorldNothing() {
        var member = people.add(Somebody.with());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> concerns.byNumber(receipt.number(), member.id()));
        assertThat(following.read(receipt.number(), "AAAA-AAAA-AAAA-AAAA-AAAA")).isEmpty();
        assertThat(following.read("C-1999-0001", receipt.secret())).isEmpty();
        assertThat(following.read(
                        receipt.number().toLowerCase(Locale.ROOT),
                        receipt.secret().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    @Test
    void showsMembersWhatTheyReportedWithTheirName() {
        var member = people.add(Somebody.with());
        var known = concerns.report(new NewConcern(
                "The ranking prefers men, it seems.", "", "", "", member.name(), "", "en", Optional.of(member.id())));

        var view = concerns.byNumber(known.number(), member.id());

        assertThat(view.mayWrite()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> concerns.write(known.number(), "Me again", Actor.of(member.id())));
    }

    private static NewConcern anonymous(String text) {
        return new NewConcern(text, "Chatbot", "", "", "", "", "en", Optional.empty());
    }

    private void triage(Map<String, Object> answers) {
        work.complete(openTasks().get(0).id(), manager.id(), answers, Optional.empty());
    }

    private List<CaseTask> openTasks() {
        return history.tasks(concern().caseId(), manager.id(), Locale.ENGLISH).stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .toList();
    }

    private Concern concern() {
        return concerns.byNumber(receipt.number(), manager.id()).concern();
    }

    private List<ConcernMessage> read() {
        return following.read(receipt.number(), receipt.secret()).orElseThrow().messages();
    }

    private Optional<String> end() {
        return cases.view(concern().caseId(), manager.id()).end();
    }

    private void fire(String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(concern().caseId().value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }
}
