package io.aimsflow.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.pack.SomePack;
import io.aimsflow.portal.AuditorQuestion;
import io.aimsflow.portal.AuditorQuestions;
import io.aimsflow.portal.SomeInvitation;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.ProcessWalk;
import io.aimsflow.workflow.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question from the portal to the answer that its auditor reads. */
@IntegrationTest
class AuditorQuestionProcessTests {

    private static final String ADA = "Ada Byron";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditorQuestions questions;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems work;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private SomeInvitation released;
    private Person manager;
    private ProcessWalk walk;

    @BeforeEach
    void ask() {
        released = SomeInvitation.to(context, ADA);
        manager = released.manager();
        var asked = questions.ask(released.of(ADA), SomePack.REPORT, "Who signed this report, and when?");
        walk = new ProcessWalk(context, asked.caseId());
    }

    @Test
    void theManagerAnswersAndTheAuditorReadsIt() {
        assertThat(walk.shown("answer", manager.id()))
                .containsEntry("auditor", ADA)
                .containsEntry("about", SomePack.REPORT)
                .containsEntry("question", "Who signed this report, and when?");

        walk.complete("answer", manager.id(), Map.of("answer", "The lead auditor, on 3 May."));

        assertThat(walk.end()).contains("event_answered");
        assertThat(question().answer()).isEqualTo("The lead auditor, on 3 May.");
        assertThat(question().answeredBy()).contains(manager.id());
        assertThat(cases.view(walk.caseId(), manager.id()).state()).isEqualTo("portal.question.answered");
        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select text_body from notifications_mail where address = ? and subject like 'There is an answer%'")
                        .param(released.of(ADA).email())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("3 May", "signed"));
    }

    @Test
    void somebodyElseAnswersWhatTheyWereHanded() {
        var expert = people.add(Somebody.with());
        var task = jdbc.sql("select id from workflow_work_item where case_id = ? and state = 'OPEN'")
                .param(walk.caseId().value())
                .query(UUID.class)
                .single();
        work.assign(new WorkItemId(task), expert.id(), manager.id(), "You wrote it");

        walk.complete("answer", expert.id(), Map.of("answer", "I did."));

        assertThat(question().answeredBy()).contains(expert.id());
    }

    @Test
    void warnsOfALateAnswer() {
        List.of("timer_reminderAnswer", "timer_overdueAnswer", "timer_escalationAnswer")
                .forEach(walk::fire);

        assertThat(walk.open()).containsExactly("answer");
    }

    @Test
    void takesNoEmptyAnswer() {
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> walk.complete("answer", manager.id(), Map.of("answer", " ")));

        assertThat(question().open()).isTrue();
    }

    @Test
    void isClosedWithItsCase() {
        cases.cancel(walk.caseId(), Actor.of(manager.id()), "Asked on site already");

        await().untilAsserted(() -> assertThat(question().closedAt()).isPresent());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> questions.answer(walk.caseId(), "Too late", Actor.of(manager.id())));
    }

    @Test
    void tellsTheLedgerHashesOnly() {
        walk.complete("answer", manager.id(), Map.of("answer", "The lead auditor."));

        assertThat(jdbc.sql("select string_agg(content, ' ') from ledger_entry where case_id = ?")
                        .param(walk.caseId().value())
                        .query(String.class)
                        .single())
                .contains("auditor-question", "auditor-answer")
                .doesNotContain("signed", "lead auditor", ADA);
    }

    @Test
    void takesSoManyOpenQuestionsAndNoMore() {
        for (var number = 1; number < 20; number++) {
            questions.ask(released.of(ADA), "", "Question " + number);
        }

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> questions.ask(released.of(ADA), "", "One more"));
    }

    private AuditorQuestion question() {
        return questions.ofCase(walk.caseId()).question();
    }
}
