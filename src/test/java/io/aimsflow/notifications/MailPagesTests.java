package io.aimsflow.notifications;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.TaskOpened;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Without a mail server: mails are held and shown. */
@IntegrationTest
class MailPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MailQueries queries;

    @Autowired
    private MailSending sending;

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

    private Person administrator;
    private Person gerd;
    private Mail mail;

    @BeforeEach
    void writeAMail() {
        var work = new SampleWork(people, jdbc, clock);
        events = new Events(publisher, transaction, jdbc);
        administrator = work.englishSpeaker(Role.ADMINISTRATOR);
        gerd = work.germanSpeaker();
        var caseId = work.caseAbout("<script>alert(1)</script>", gerd);
        events.publish(new TaskOpened(work.taskOf(gerd, caseId), caseId));
        mail = queries.list(MailFilter.to(gerd.id(), Optional.empty()), 1).get(0);
    }

    @Test
    void holdsMailsAsLongAsThereIsNoServer() throws Exception {
        sending.sendDue();

        mvc.perform(get("/administration/mail").param("text", gerd.email()).with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Held")))
                .andExpect(content().string(containsString("Ursache finden")))
                .andExpect(content().string(containsString("Mails are kept here and not sent")));
    }

    @Test
    void findsNothingWhenNoMailFitsTheFilter() throws Exception {
        mvc.perform(get("/administration/mail")
                        .param("text", gerd.email())
                        .param("state", "SENT")
                        .with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No mail fits these filters")));
    }

    @Test
    void showsAMailWithItsTextEscaped() throws Exception {
        mvc.perform(get("/administration/mail/" + mail.id()).with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Diese Aufgabe wartet auf Sie.")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))));
    }

    @Test
    void showsTheHtmlWithoutLettingItDoAnything() throws Exception {
        mvc.perform(get("/administration/mail/" + mail.id() + "/html").with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("lang=\"de\"")));
    }

    @Test
    void existsForAdministratorsOnly() throws Exception {
        for (var path : List.of("/administration/mail", "/administration/mail/" + mail.id(), "/api/mails")) {
            mvc.perform(get(path).with(signedIn(gerd))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/api/mails/" + mail.id() + "/try-again")
                        .with(signedIn(gerd))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void hidesOnesOwnMailsOutsideADemonstration() throws Exception {
        mvc.perform(get("/my/mails").with(signedIn(gerd))).andExpect(status().isNotFound());
        mvc.perform(get("/my/mails/" + mail.id()).with(signedIn(gerd))).andExpect(status().isNotFound());
    }

    @Test
    void refusesToSendWithoutAServer() throws Exception {
        mvc.perform(post("/administration/mail/release")
                        .with(signedIn(administrator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/api/mails/" + mail.id() + "/try-again")
                        .with(signedIn(administrator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/mail-no-server"));
    }

    @Test
    void writesATestMailToWhoAsksForIt() throws Exception {
        mvc.perform(post("/administration/mail/test")
                        .with(signedIn(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/administration/mail"));

        mvc.perform(get("/api/mails").param("text", administrator.email()).with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].kind").value("TEST"))
                .andExpect(jsonPath("$[0].state").value("HELD"));
    }
}
