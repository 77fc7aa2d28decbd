package io.aimsflow.notifications;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.notifications.MailEnclosure.Fate;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Files that go along with mails, whoever makes them. */
@MailTest
@Import(SampleEnclosures.class)
class MailEnclosuresTests {

    @Autowired
    private SampleEnclosures files;

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
    private MockMvc mvc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    private SampleWork work;
    private Person gerd;
    private MailServer server;

    @BeforeEach
    void tell() {
        work = new SampleWork(people, jdbc, clock);
        gerd = work.germanSpeaker();
        jdbc.sql("delete from notifications_mail where state = 'PENDING'").update();
        server = MailServer.start();
        files.making = envelope -> enclosure("figures for " + envelope.address() + " in " + envelope.language());
        new Events(publisher, transaction, jdbc).publish(SampleEnclosures.told(gerd));
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void goesAlongBesideTheTextWhichNamesIt() throws Exception {
        sending.sendDue();

        var parts = MailParts.of(server.receivedBy(gerd.email(), 1).get(0));
        assertThat(parts.file().getFileName()).isEqualTo("figures.txt");
        assertThat(parts.file().getDisposition()).isEqualTo("attachment");
        assertThat(parts.file().getContentType()).startsWith("text/plain");
        assertThat(parts.bytes()).asString().isEqualTo("figures for " + gerd.email() + " in de");
        assertThat(parts.text()).contains("Anlage: figures.txt", "Montag, 21. Dezember 2026");
        assertThat(parts.text().indexOf("Anlage")).isLessThan(parts.text().indexOf("\n-- "));
        assertThat(parts.html()).contains("Anlage: figures.txt");
        assertThat(fate()).contains(Fate.ENCLOSED);
    }

    @Test
    void leavesOutWhatIsTooLargeAndSaysWhereToFindIt() throws Exception {
        files.making = envelope -> Optional.of(new Enclosure("text/plain", new byte[Enclosing.LARGEST + 1]));

        sending.sendDue();

        var text = MailParts.textAlone(server.receivedBy(gerd.email(), 1).get(0));
        assertThat(text).contains("figures.txt ist zu groß", "https://aims.example.org/reviews/MR-2026-9999");
        assertThat(fate()).contains(Fate.TOO_LARGE);
    }

    @Test
    void goesWithoutAWordOfWhatItsReaderMayNotRead() throws Exception {
        files.making = envelope -> Optional.empty();

        sending.sendDue();

        assertThat(MailParts.textAlone(server.receivedBy(gerd.email(), 1).get(0)))
                .doesNotContain("figures.txt");
        assertThat(fate()).contains(Fate.WITHHELD);
    }

    @Test
    void isSentAgainWhenTheServerDidNotTakeIt() throws Exception {
        server.stop();
        sending.sendDue();
        assertThat(fate()).isEmpty();

        server = MailServer.start();
        clock.advance(Duration.ofHours(1));
        sending.sendDue();

        var parts = MailParts.of(server.receivedBy(gerd.email(), 1).get(0));
        assertThat(parts.bytes()).asString().startsWith("figures for");
    }

    @Test
    void itsMailWaitsIfItCannotBeMadeAndLetsOthersPass() throws Exception {
        files.making = envelope -> {
            throw new IllegalStateException("no paper");
        };
        var erin = work.englishSpeaker();
        var caseId = work.caseOwnedBy(erin);
        new Events(publisher, transaction, jdbc)
                .publish(new io.aimsflow.workflow.TaskOpened(work.taskOf(erin, caseId), caseId));

        sending.sendDue();

        assertThat(mail().state()).isEqualTo(MailState.PENDING);
        assertThat(mail().lastError()).hasValueSatisfying(why -> assertThat(why).contains("figures.txt"));
        assertThat(server.receivedBy(erin.email(), 1)).hasSize(1);
        files.making = envelope -> enclosure("at last");
        clock.advance(Duration.ofHours(1));
        sending.sendDue();
        assertThat(MailParts.of(server.receivedBy(gerd.email(), 1).get(0)).bytes())
                .asString()
                .isEqualTo("at last");
    }

    @Test
    void administratorsSeeItsNameAndWhatBecameOfIt() throws Exception {
        var administrator = work.englishSpeaker(Role.ADMINISTRATOR);
        mvc.perform(get("/administration/mail").param("text", gerd.email()).with(signedIn(administrator)))
                .andExpect(content().string(containsString("with figures.txt")));

        sending.sendDue();

        mvc.perform(get("/administration/mail/" + mail().id()).with(signedIn(administrator)))
                .andExpect(content().string(containsString("figures.txt")))
                .andExpect(content().string(containsString("sent along")));
        mvc.perform(get("/api/mails").param("text", gerd.email()).with(signedIn(administrator)))
                .andExpect(jsonPath("$[0].file.name").value("figures.txt"))
                .andExpect(jsonPath("$[0].file.fate").value("ENCLOSED"));
    }

    private static Optional<Enclosure> enclosure(String text) {
        return Optional.of(new Enclosure("text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Fate> fate() {
        return mail().enclosure().orElseThrow().fate();
    }

    private Mail mail() {
        return queries.list(MailFilter.to(gerd.id(), Optional.empty()), 2).get(0);
    }
}
