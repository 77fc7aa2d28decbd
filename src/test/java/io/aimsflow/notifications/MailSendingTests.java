package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.TaskOpened;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MailTest
class MailSendingTests {

    @Autowired
    private MailSending sending;

    @Autowired
    private MailQueries queries;

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
    private MailServer server;

    @BeforeEach
    void startServer() {
        work = new SampleWork(people, jdbc, clock);
        events = new Events(publisher, transaction, jdbc);
        server = MailServer.start();
        jdbc.sql("delete from notifications_mail where state = 'PENDING'").update();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void sendsAMailOnceHoweverOftenItIsAsked() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);

        sending.sendDue();
        sending.sendDue();

        assertThat(server.receivedBy(erin.email(), 1)).hasSize(1);
        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.SENT);
        assertThat(onlyMailTo(erin).attempts()).isEqualTo(1);
    }

    @Test
    void sendsTextAndHtmlWithStableIdAndHeadersOfAMachine() throws Exception {
        var erin = work.englishSpeaker();
        var caseId = work.caseOwnedBy(erin);
        var task = work.taskOf(erin, caseId);
        events.publish(new TaskOpened(task, caseId));

        sending.sendDue();

        var message = server.receivedBy(erin.email(), 1).get(0);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getMessageID())
                .isEqualTo(onlyMailTo(erin).messageId())
                .endsWith("@aims.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Id")).containsExactly("Aimsflow <notifications.aims.example.org>");
        assertThat(message.getHeader("References")).containsExactly("<case." + caseId + "@aims.example.org>");
        assertThat(part(message, 0)).contains("https://aims.example.org/tasks/" + task);
        assertThat(part(message, 1)).contains("<h1", "href=\"https://aims.example.org/tasks/" + task + "\"");
    }

    @Test
    void deliversOnceWhatWaitedForADayWithoutServer() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);
        server.stop();
        for (int hour = 0; hour < 24; hour++) {
            sending.sendDue();
            clock.advance(Duration.ofHours(1));
        }
        var waiting = onlyMailTo(erin);

        server = MailServer.start();
        clock.advance(Duration.ofHours(4));
        sending.sendDue();
        sending.sendDue();

        assertThat(waiting.state()).isEqualTo(MailState.PENDING);
        assertThat(waiting.attempts()).isGreaterThan(5);
        assertThat(waiting.lastError()).isPresent();
        assertThat(server.receivedBy(erin.email(), 1)).hasSize(1);
        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void givesUpAfterFiveDaysAndSaysWhy() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);
        server.stop();

        sending.sendDue();
        clock.advance(Duration.ofDays(6));
        sending.sendDue();

        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.FAILED);
        assertThat(onlyMailTo(erin).lastError()).isPresent();
    }

    @Test
    void givesUpAtOnceOnAnAddressThatIsRefused() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);
        server.stop();

        try (var refusing = RefusingMailServer.start("RCPT", "550 5.1.1 No such user")) {
            sending.sendDue();
        }

        assertThat(onlyMailTo(erin).lastError())
                .hasValueSatisfying(why -> assertThat(why).contains("No such user"));
        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void triesAgainWhenTheServerIsBusy() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);
        server.stop();

        try (var busy = RefusingMailServer.start("RCPT", "451 4.7.1 Greylisted, come back later")) {
            sending.sendDue();
        }

        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.PENDING);
        assertThat(onlyMailTo(erin).nextAttempt()).isAfter(clock.instant());
    }

    @Test
    void triesAgainWhenTheSenderIsRefusedForThatIsMendedInTheSettings() {
        var erin = work.englishSpeaker();
        openTaskOf(erin);
        server.stop();

        try (var refusing = RefusingMailServer.start("MAIL", "550 5.7.1 Sender not allowed")) {
            sending.sendDue();
        }

        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.PENDING);
        assertThat(onlyMailTo(erin).lastError())
                .hasValueSatisfying(why -> assertThat(why).contains("Sender not allowed"));
    }

    @Test
    void sendsEachMailOnceWhenTwoNodesSend() throws Exception {
        var erin = work.englishSpeaker();
        List<Object> opened = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var caseId = work.caseOwnedBy(erin);
            opened.add(new TaskOpened(work.taskOf(erin, caseId), caseId));
        }
        events.publish(opened.toArray());

        var nodes = Executors.newFixedThreadPool(2);
        var runs = nodes.invokeAll(
                List.<Callable<Object>>of(Executors.callable(sending::sendDue), Executors.callable(sending::sendDue)));
        for (var run : runs) {
            run.get();
        }
        nodes.shutdown();

        assertThat(server.receivedBy(erin.email(), 30)).hasSize(30);
        assertThat(new HashSet<>(ids(server.receivedBy(erin.email())))).hasSize(30);
    }

    @Test
    void sendsInTheOrderInWhichMailsWereWritten() {
        var erin = work.englishSpeaker();
        for (int i = 0; i < 5; i++) {
            openTaskOf(erin);
        }

        sending.sendDue();

        var bySending = mailsTo(erin).stream()
                .sorted(Comparator.comparing(mail -> mail.sentAt().orElseThrow()))
                .map(Mail::number)
                .toList();
        assertThat(bySending).hasSize(5).isSorted();
    }

    @Test
    void cancelsAMailAboutATaskThatIsDoneByThen() {
        var erin = work.englishSpeaker();
        var caseId = work.caseOwnedBy(erin);
        var task = work.taskOf(erin, caseId);
        events.publish(new TaskOpened(task, caseId));
        work.close(task, erin, "DONE", "");

        sending.sendDue();

        assertThat(server.receivedBy(erin.email())).isEmpty();
        assertThat(onlyMailTo(erin).state()).isEqualTo(MailState.CANCELLED);
    }

    private void openTaskOf(Person person) {
        var caseId = work.caseOwnedBy(person);
        events.publish(new TaskOpened(work.taskOf(person, caseId), caseId));
    }

    private Mail onlyMailTo(Person person) {
        assertThat(mailsTo(person)).hasSize(1);
        return mailsTo(person).get(0);
    }

    private List<Mail> mailsTo(Person person) {
        return queries.list(MailFilter.to(person.id(), java.util.Optional.empty()), 100);
    }

    private static List<String> ids(List<MimeMessage> messages) throws Exception {
        List<String> ids = new ArrayList<>();
        for (var message : messages) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((jakarta.mail.internet.MimeMultipart) message.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }
}
