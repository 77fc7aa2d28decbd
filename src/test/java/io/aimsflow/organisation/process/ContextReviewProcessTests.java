package io.aimsflow.organisation.process;

import static io.aimsflow.organisation.process.ContextProcess.CONFIRM;
import static io.aimsflow.organisation.process.ContextProcess.LOOK_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.ContextReview;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.organisation.SomeContext;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a context that is to be looked at to one that top management confirmed, as the model draws it. */
@IntegrationTest
@RecordApplicationEvents
class ContextReviewProcessTests {

    @Autowired
    private ContextRegister register;

    @Autowired
    private ContextReviews reviews;

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
    private ApplicationEvents events;

    private final String mark = UUID.randomUUID().toString();
    private Person manager;
    private Person top;
    private String issue;
    private String party;
    private CaseId caseId;

    @BeforeEach
    void begin() {
        forget();
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        issue = register.add(SomeContext.issue("Issue " + mark, manager.id()), actor(manager));
        party = register.add(SomeContext.party("Party " + mark, manager.id()), actor(manager));
        caseId = reviews.start(actor(manager));
    }

    /** Or the register of all tests would grow. */
    @AfterEach
    void end() {
        if (get().state().open()) {
            cancel();
        }
        jdbc.sql(
                        "update organisation_context_entry set state = 'OVER', ended_on = ?, reason = 'Test' where state = 'CURRENT'")
                .param(days.today())
                .update();
    }

    private void forget() {
        for (var table : List.of("answer", "news", "review")) {
            jdbc.sql("delete from organisation_context_" + table).update();
        }
        jdbc.sql(
                        "update organisation_context_entry set state = 'OVER', ended_on = ?, reason = 'Test' where state = 'CURRENT'")
                .param(days.today())
                .update();
    }

    @Test
    void theRegisterChangesWhenTopManagementConfirms() {
        assertThat(rows("issues")).singleElement().asString().contains(issue, "Issue " + mark, "A law comes");
        assertThat(rows("parties")).singleElement().asString().contains(party, "Party " + mark);
        lookAt(row("CHANGED", "The law is here"), row("OVER", "They merged"));
        assertThat(entry(issue).details().description()).isEqualTo("A law comes");
        assertThat(shown(CONFIRM, top).get("summary").toString())
                .contains("A law comes", "The law is here", "They merged", "New supplier " + mark);
        confirm();

        assertThat(end(caseId)).contains("event_confirmed");
        assertThat(entry(issue).details().description()).isEqualTo("The law is here");
        assertThat(entry(issue).reviewedOn()).contains(days.today());
        assertThat(entry(issue).reviewDue()).isEqualTo(days.today().plusMonths(12));
        assertThat(entry(party).current()).isFalse();
        assertThat(entry(party).reason()).isEqualTo("They merged");
        var added = jdbc.sql("select number from organisation_context_entry where title = ?")
                .param("New supplier " + mark)
                .query(Integer.class)
                .single();
        assertThat(entry("PTY-%04d".formatted(added)).reviewedOn()).contains(days.today());
        assertThat(ledger("context-review-confirmed")).isEqualTo(1);
        assertThat(reviews.next()).contains(days.today().plusMonths(12));
    }

    @Test
    void isSentBackWithAReasonAndTheAnswersStay() {
        lookAt(row("HOLDS", ""), row("OVER", "They merged"));
        complete(CONFIRM, top, Map.of("decision", "SEND_BACK", "reason", "Have they?"));

        assertThat(shown(LOOK_AT, manager)).containsEntry("sentBack", "Have they?");
        assertThat(rows("parties").get(0).toString()).contains("They merged");
        lookAt(row("HOLDS", ""), row("HOLDS", ""));
        confirm();
        assertThat(entry(party).current()).isTrue();
    }

    @Test
    void whatChangedHasToBeSaid() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lookAt(row("HOLDS", ""), row("CHANGED", "")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("parties[0].note"));
    }

    @Test
    void whatIsEndedMeanwhileStaysEnded() {
        lookAt(row("HOLDS", ""), row("CHANGED", "They want more"));
        register.end(party, "Gone", actor(manager));
        confirm();

        assertThat(entry(party).reason()).isEqualTo("Gone");
        assertThat(entry(party).details().description()).isEqualTo("To be told that AI is used");
    }

    @Test
    void oneRunsAtATimeAndOnlyTheManagerStartsIt() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> reviews.start(actor(manager)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.start(actor(top)));
        reviews.keepUp();
        assertThat(reviews.all(manager.id())).hasSize(1);
    }

    @Test
    void beginsAgainAYearLater() {
        lookAt(row("HOLDS", ""), row("HOLDS", ""));
        confirm();
        reviews.keepUp();
        assertThat(reviews.all(manager.id())).hasSize(1);

        jdbc.sql("update organisation_context_review set next_on = ?")
                .param(days.today())
                .update();
        reviews.keepUp();
        assertThat(reviews.all(manager.id())).hasSize(2);
        caseId = reviews.all(manager.id()).get(0).caseId();
        assertThat(get().state()).isEqualTo(ContextReview.State.OPEN);
    }

    @Test
    void theFirstOneBeginsTwoWeeksAfterTheFirstEntry() {
        cancel();
        forget();
        issue = register.add(SomeContext.issue("First " + mark, manager.id()), actor(manager));
        assertThat(reviews.next()).contains(days.today().plusDays(14));
        reviews.keepUp();
        assertThat(reviews.all(manager.id())).isEmpty();

        jdbc.sql("update organisation_context_entry set added_on = added_on - 14 where state = 'CURRENT'")
                .update();
        reviews.keepUp();
        caseId = reviews.all(manager.id()).get(0).caseId();
        assertThat(reviews.inCase(caseId).answers(ContextKind.ISSUE)).hasSize(1);
    }

    @Test
    void whoLookedAtItDoesNotConfirm() {
        var both = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT));
        complete(LOOK_AT, both, answers(row("HOLDS", ""), row("HOLDS", "")));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> complete(CONFIRM, both, Map.of("decision", "CONFIRM")));
        confirm();
        assertThat(get().endedBy()).contains(top.id());
    }

    @Test
    void aCancelledOneBeginsAgainInAMonth() {
        cancel();
        assertThat(get().state()).isEqualTo(ContextReview.State.CANCELLED);
        assertThat(reviews.next()).contains(days.today().plusMonths(1));
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        deadlines("LookAt", Role.TOP_MANAGEMENT);
        lookAt(row("HOLDS", ""), row("HOLDS", ""));
        deadlines("Confirm", Role.AIMS_MANAGER);
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

    private void cancel() {
        cases.cancel(caseId, actor(manager), "Later");
        reviews.cancelled(caseId);
    }

    private void confirm() {
        complete(CONFIRM, top, Map.of("decision", "CONFIRM"));
    }

    private void lookAt(Map<String, Object> issueRow, Map<String, Object> partyRow) {
        complete(LOOK_AT, manager, answers(issueRow, partyRow));
    }

    private Map<String, Object> answers(Map<String, Object> issueRow, Map<String, Object> partyRow) {
        var news = Map.of(
                "what", "EXTERNAL_PARTY",
                "title", "New supplier " + mark,
                "description", "Clear orders",
                "meaning", "By the contract");
        Map<String, Object> answers = new HashMap<>();
        answers.put("issues", List.of(issueRow));
        answers.put("parties", List.of(partyRow));
        answers.put("news", List.of(news));
        answers.put("conclusion", "Looked at");
        return answers;
    }

    private static Map<String, Object> row(String verdict, String note) {
        return Map.of("verdict", verdict, "note", note);
    }

    private List<?> rows(String list) {
        return (List<?>) shown(LOOK_AT, manager).get(list);
    }

    private ContextReview get() {
        return reviews.inCase(caseId).review();
    }

    private ContextEntry entry(String reference) {
        return register.byReference(reference, manager.id()).entry();
    }

    private long ledger(String type) {
        return jdbc.sql("select count(*) from ledger_entry where kind = ? and case_id = ?")
                .params(type, caseId.value())
                .query(Long.class)
                .single();
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

    private Optional<String> end(CaseId ended) {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(ended.value())
                .query(String.class)
                .optional();
    }

    private static Actor actor(Person by) {
        return Actor.of(by.id());
    }
}
