package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.PersonChange;
import io.aimsflow.identity.Somebody;
import io.aimsflow.review.PackFigure;
import io.aimsflow.review.SomeReview;
import io.aimsflow.shared.Role;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The released inputs of a management review, as PDF in the mail to its participants. */
@MailTest
class ReviewPackMailsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MailSending sending;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    private SomeReview review;
    private MailServer server;

    @BeforeEach
    void release() {
        review = new SomeReview(context);
        review.start();
        change(review.top, Locale.GERMAN, review.top.roles());
        review.call();
        review.release();
        new Events(publisher, transaction, jdbc).publish();
        // what else these people were told is not looked at
        jdbc.sql("delete from notifications_mail where enclosure_key is distinct from ?")
                .param(review.number)
                .update();
        server = MailServer.start();
    }

    @AfterEach
    void end() {
        server.stop();
        review.cancelRunning();
    }

    @Test
    void aParticipantGetsTheFrozenFiguresInTheirLanguage() throws Exception {
        sending.sendDue();

        var german = MailParts.of(server.receivedBy(review.top.email(), 1).get(0));
        assertThat(german.file().getContentType()).startsWith("application/pdf");
        assertThat(german.file().getFileName()).isEqualTo(review.number.toLowerCase() + "-pack.pdf");
        assertThat(german.text()).contains("sind freigegeben", "Anlage: ");
        var figures = review.view().figures();
        assertThat(figures).isNotEmpty();
        assertThat(text(german.bytes())).contains(texts(figures, "de")).contains("freigegeben");
        var english = MailParts.of(server.receivedBy(review.manager.email(), 1).get(0));
        assertThat(text(english.bytes())).contains(texts(figures, "en")).contains("Pack released");
    }

    @Test
    void whoMayNotReadTheReviewAnyMoreGetsTheMailWithoutIt() throws Exception {
        change(review.top, Locale.GERMAN, Set.of(Role.EXTERNAL_AUDITOR));

        sending.sendDue();

        var mail = server.receivedBy(review.top.email(), 1).get(0);
        assertThat(MailParts.textAlone(mail)).doesNotContain("Anlage");
        MailParts.of(server.receivedBy(review.manager.email(), 1).get(0));
    }

    private static String[] texts(java.util.List<PackFigure> figures, String language) {
        return figures.stream()
                .map(figure -> figure.text(language).replaceAll("\\s+", " "))
                .toArray(String[]::new);
    }

    private void change(Person person, Locale language, Set<Role> roles) {
        people.change(
                person.id(),
                new PersonChange(person.name(), person.email(), language, person.zone(), roles, person.manager()),
                SomeReview.actor(people.add(Somebody.with(Role.ADMINISTRATOR))));
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
