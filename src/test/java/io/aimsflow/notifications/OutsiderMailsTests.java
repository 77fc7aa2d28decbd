package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.identity.OutsiderTold;
import io.aimsflow.portal.SomeInvitation;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Mails to people without an account, with the links that let them in. */
@MailTest
class OutsiderMailsTests {

    private static final String ADA = "Ada Byron";
    private static final Pattern LINK =
            Pattern.compile("https://aims\\.example\\.org(/portal/[0-9a-f-]{36}/start/[\\w-]+)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MailSending sending;

    @Autowired
    private MailQueries queries;

    @Autowired
    private MailRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    private SomeInvitation released;
    private MailServer server;

    @BeforeEach
    void startServer() {
        released = SomeInvitation.to(context, ADA);
        new Events(publisher, transaction, jdbc).publish();
        server = MailServer.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void mailsALinkThatOpensThePortalAndKeepsNoneOfIt() throws Exception {
        sending.sendDue();

        var body = (MimeMultipart)
                server.receivedBy(released.of(ADA).email(), 1).get(0).getContent();
        var text = body.getBodyPart(0).getContent().toString();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(text).contains(ADA, "Surveillance " + released.audit());
        assertThat(body.getBodyPart(1).getContent().toString()).contains(link.group());
        mvc.perform(get(link.group(1))).andExpect(status().isOk());
        assertThat(rows.body(mails().get(0).id()).text()).doesNotContain(link.group(1));
    }

    @Test
    void mailsNothingToWhoMayNotLookAnyMore() {
        jdbc.sql("update portal_invitation set withdrawn_at = now() where id = ?")
                .param(released.of(ADA).id())
                .update();
        new Events(publisher, transaction, jdbc)
                .publish(new OutsiderTold(released.of(ADA).id(), "portal.mail.link", List.of("A", "B", "C")));

        sending.sendDue();

        assertThat(server.receivedBy(released.of(ADA).email())).isEmpty();
        assertThat(mails()).extracting(Mail::state).containsExactly(MailState.CANCELLED);
    }

    private List<Mail> mails() {
        return queries.list(
                new MailFilter(
                        Optional.empty(), Optional.empty(), released.of(ADA).email(), Optional.empty()),
                10);
    }
}
