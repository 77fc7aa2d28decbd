package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.CaseEnded;
import io.aimsflow.workflow.ExtensionDecided;
import io.aimsflow.workflow.ExtensionRequested;
import io.aimsflow.workflow.Routing.Outcome;
import io.aimsflow.workflow.TaskClosed;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskDeadline.Notice;
import io.aimsflow.workflow.TaskOpened;
import io.aimsflow.workflow.TaskReassigned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MailTest
class TaskMailsTests {

    @Autowired
    private MailQueries queries;

    @Autowired
    private MailRows rows;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationClock clock;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    private Events events;

    private SampleWork work;
    private Person erin;
    private CaseId caseId;

    @BeforeEach
    void prepare() {
        work = new SampleWork(people, jdbc, clock);
        events = new Events(publisher, transaction, jdbc);
        erin = work.englishSpeaker();
        caseId = work.caseOwnedBy(erin);
    }

    @Test
    void tellsTheOwnerWhatIsAskedWhyAndUntilWhen() {
        events.publish(new TaskOpened(work.taskOf(erin, caseId), caseId));

        var mail = onlyMailTo(erin);
        assertThat(mail.kind()).isEqualTo(MailKind.TASK_ASSIGNED);
        assertThat(mail.subject()).startsWith("[" + SampleWork.numberOf(caseId) + "] Find the cause – due ");
        assertThat(rows.body(mail.id()).text())
                .contains("This task waits for you.", "ISO/IEC 42001, clause 10.2, asks for it", "wrong figures");
    }

    @Test
    void writesGermanToWhoReadsGerman() {
        var gerd = work.germanSpeaker();

        events.publish(new TaskOpened(work.taskOf(gerd, caseId), caseId));

        var mail = onlyMailTo(gerd);
        assertThat(mail.subject()).contains("] Ursache finden – fällig ");
        assertThat(rows.body(mail.id()).text()).contains("Diese Aufgabe wartet auf Sie.", "Aufgabe öffnen");
        assertThat(rows.body(mail.id()).html()).contains("lang=\"de\"", "Fällig");
    }

    @Test
    void writesOnceWhenAnEventIsDeliveredTwice() {
        var task = work.taskOf(erin, caseId);
        var reminder = new TaskDeadline(task, caseId, Notice.REMINDER, Optional.empty());

        events.publish(new TaskOpened(task, caseId), reminder);
        events.publish(new TaskOpened(task, caseId), reminder);

        assertThat(kindsTo(erin)).containsExactlyInAnyOrder(MailKind.TASK_ASSIGNED, MailKind.REMINDER);
    }

    @Test
    void writesOnceWhenATaskIsOpenedAndAtOnceGivenToTheSubstitute() {
        var task = work.taskOf(erin, caseId);

        events.publish(new TaskOpened(task, caseId), new TaskReassigned(task, caseId, erin.id(), Optional.empty(), ""));
        events.publish(new TaskReassigned(task, caseId, erin.id(), Optional.empty(), ""));

        assertThat(kindsTo(erin)).containsExactly(MailKind.TASK_ASSIGNED);
    }

    @Test
    void writesAgainWhenSomebodyGivesATaskBack() {
        var task = work.taskOf(erin, caseId);
        var boss = work.englishSpeaker();
        events.publish(new TaskOpened(task, caseId));

        events.publish(new TaskReassigned(task, caseId, erin.id(), Optional.of(boss.id()), "Yours after all"));

        assertThat(kindsTo(erin)).containsExactly(MailKind.TASK_ASSIGNED, MailKind.TASK_ASSIGNED);
        assertThat(rows.body(mailsTo(erin).get(0).id()).text())
                .contains(boss.name() + " gave this task to you.", "> Yours after all");
    }

    @Test
    void saysNothingOfWhatOneDidOneself() {
        var task = work.taskOf(erin, caseId);

        events.publish(new TaskReassigned(task, caseId, erin.id(), Optional.of(erin.id()), "mine"));

        assertThat(mailsTo(erin)).isEmpty();
    }

    @Test
    void saysNothingOfATaskThatIsClosedByThen() {
        var task = work.taskOf(erin, caseId);
        work.close(task, erin, "DONE", "");

        events.publish(new TaskOpened(task, caseId), new TaskDeadline(task, caseId, Notice.OVERDUE, Optional.empty()));

        assertThat(mailsTo(erin)).isEmpty();
    }

    @Test
    void tellsAllHoldersOfTheRoleThatATaskWaits() {
        var first = work.englishSpeaker(Role.DATA_PROTECTION);
        var second = work.germanSpeaker(Role.DATA_PROTECTION);

        events.publish(new TaskOpened(work.taskFor(Role.DATA_PROTECTION, caseId), caseId));

        assertThat(kindsTo(first)).containsExactly(MailKind.TASK_OFFERED);
        assertThat(kindsTo(second)).containsExactly(MailKind.TASK_OFFERED);
        assertThat(rows.body(onlyMailTo(first).id()).text()).contains("“Data protection”");
    }

    @Test
    void copiesTheManagerWhenATaskIsOverdue() {
        var report = work.reportOf(erin);
        var task = work.taskOf(report, caseId);

        events.publish(new TaskDeadline(task, caseId, Notice.OVERDUE, Optional.empty()));

        assertThat(kindsTo(report)).containsExactly(MailKind.OVERDUE);
        assertThat(kindsTo(erin)).containsExactly(MailKind.OVERDUE_COPY);
        assertThat(onlyMailTo(erin).subject()).contains("Overdue: Find the cause");
    }

    @Test
    void escalatesToTheHoldersOfTheRole() {
        var director = work.englishSpeaker(Role.PROCESS_OWNER);

        events.publish(new TaskDeadline(
                work.taskOf(erin, caseId), caseId, Notice.ESCALATION, Optional.of(Role.PROCESS_OWNER)));

        assertThat(kindsTo(director)).containsExactly(MailKind.ESCALATION);
        assertThat(mailsTo(erin)).isEmpty();
    }

    @Test
    void tellsThePreparerThatTheirWorkIsApproved() {
        var boss = work.englishSpeaker();
        work.close(work.taskOf(erin, caseId), erin, "DONE", "");
        var decision = work.taskNamed("Approve plan", boss, caseId);
        work.close(decision, boss, "APPROVED", "");

        events.publish(new TaskClosed(decision, caseId, Actor.of(boss.id()), Outcome.APPROVED, ""));

        assertThat(onlyMailTo(erin).subject()).endsWith("Approved: Approve plan");
        assertThat(mailsTo(boss)).isEmpty();
    }

    @Test
    void tellsTheReasonOnceWhenWorkIsSentBack() {
        var boss = work.englishSpeaker();
        work.close(work.taskOf(erin, caseId), erin, "DONE", "");
        var decision = work.taskNamed("Approve plan", boss, caseId);
        work.close(decision, boss, "SENT_BACK", "No owner named.\nPlease add one.");
        var again = work.taskOf(erin, caseId);

        events.publish(
                new TaskOpened(again, caseId),
                new TaskClosed(decision, caseId, Actor.of(boss.id()), Outcome.SENT_BACK, "No owner named."));

        assertThat(onlyMailTo(erin).kind()).isEqualTo(MailKind.SENT_BACK);
        assertThat(onlyMailTo(erin).subject()).contains("Sent back: Find the cause");
        assertThat(rows.body(onlyMailTo(erin).id()).text())
                .contains("> No owner named.\n> Please add one.", "/tasks/" + again);
    }

    @Test
    void asksWhoMayDecideForMoreTimeAndTellsTheAnswer() {
        var report = work.reportOf(erin);
        var task = work.taskOf(report, caseId);
        var extension = UUID.randomUUID();
        var due = clock.instant();

        events.publish(new ExtensionRequested(extension, task, caseId, report.id(), due, "Holidays"));
        events.publish(
                new ExtensionDecided(extension, task, caseId, report.id(), erin.id(), false, due, "It is urgent"));

        assertThat(kindsTo(erin)).containsExactly(MailKind.EXTENSION_REQUESTED);
        assertThat(onlyMailTo(report).subject()).contains("More time refused");
    }

    @Test
    void tellsTheOwnerThatTheCaseEnded() {
        events.publish(new CaseEnded(caseId, "sample", "end_closed"));

        assertThat(onlyMailTo(erin).kind()).isEqualTo(MailKind.CASE_ENDED);
    }

    @Test
    void keepsHostileTitlesOnOneLineAndEscaped() {
        var hostile = work.caseAbout("<img src=x onerror=alert(1)>", erin);

        events.publish(
                new TaskOpened(work.taskNamed("Cause\r\nBcc: everybody@example.org <script>", erin, hostile), hostile));

        var mail = onlyMailTo(erin);
        assertThat(mail.subject()).doesNotContain("\r", "\n").contains("Cause Bcc: everybody@example.org");
        assertThat(rows.body(mail.id()).html())
                .doesNotContain("<script>", "<img")
                .contains("&lt;script&gt;", "&lt;img src=x");
    }

    private List<MailKind> kindsTo(Person person) {
        return mailsTo(person).stream().map(Mail::kind).toList();
    }

    private Mail onlyMailTo(Person person) {
        assertThat(mailsTo(person)).hasSize(1);
        return mailsTo(person).get(0);
    }

    private List<Mail> mailsTo(Person person) {
        return queries.list(MailFilter.to(person.id(), Optional.empty()), 100);
    }
}
