package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.OneTimeLinks;
import io.aimsflow.identity.PasswordLinkRequested;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.PersonInvited;
import io.aimsflow.identity.SubstitutionDeclared;
import io.aimsflow.workflow.ApplicationClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MailTest
class PeopleMailsTests {

    private static final Pattern LINK = Pattern.compile("https://aims\\.example\\.org/links/([\\w-]+)");

    @Autowired
    private MailSending sending;

    @Autowired
    private MailQueries queries;

    @Autowired
    private MailRows rows;

    @Autowired
    private OneTimeLinks links;

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
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void mailsALinkThatWorksAndKeepsNoneOfIt() throws Exception {
        var gerd = work.germanSpeaker();
        events.publish(new PersonInvited(gerd.id(), work.englishSpeaker().id()));

        sending.sendDue();

        var body = (jakarta.mail.internet.MimeMultipart)
                server.receivedBy(gerd.email(), 1).get(0).getContent();
        var secret = LINK.matcher(body.getBodyPart(0).getContent().toString());
        assertThat(secret.find()).isTrue();
        assertThat(body.getBodyPart(1).getContent().toString()).contains(secret.group());
        assertThat(links.find(secret.group(1)))
                .hasValueSatisfying(link -> assertThat(link.person()).isEqualTo(gerd.id()));
        var kept = rows.body(mailsTo(gerd).get(0).id());
        assertThat(kept.text()).contains("https://aims.example.org/links/••••").doesNotContain(secret.group(1));
        assertThat(kept.html()).doesNotContain(secret.group(1));
    }

    @Test
    void answersEachRequestForALinkOnce() {
        var erin = work.englishSpeaker();
        var first = new PasswordLinkRequested(erin.id());

        events.publish(first);
        events.publish(first);
        events.publish(new PasswordLinkRequested(erin.id()));

        assertThat(mailsTo(erin)).hasSize(2);
    }

    @Test
    void tellsTheSubstituteButNotWhoDeclaredIt() {
        var absent = work.englishSpeaker();
        var substitute = work.germanSpeaker();
        var day = LocalDate.of(2026, 12, 21);

        events.publish(new SubstitutionDeclared(
                UUID.randomUUID(), absent.id(), substitute.id(), day, day.plusDays(4), absent.id()));

        assertThat(mailsTo(absent)).isEmpty();
        assertThat(mailsTo(substitute)).hasSize(1);
        assertThat(rows.body(mailsTo(substitute).get(0).id()).text()).contains("Montag, 21. Dezember 2026");
    }

    private List<Mail> mailsTo(Person person) {
        return queries.list(MailFilter.to(person.id(), Optional.empty()), 100);
    }
}
