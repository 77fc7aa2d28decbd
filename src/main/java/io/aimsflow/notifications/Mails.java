package io.aimsflow.notifications;

import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.People;
import io.aimsflow.notifications.Letter.Button;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every mail that was written, for administrators; in a demonstration also for whom it was written to, so that a newcomer
 * "receives" mail without a mail server.
 */
@Service
@Transactional
public class Mails {

    private final MailQueries queries;
    private final MailRows rows;
    private final Outbox outbox;
    private final Smtp smtp;
    private final Enclosing enclosing;
    private final Links links;
    private final People people;
    private final DemoMode demo;
    private final Clock clock;

    Mails(
            MailQueries queries,
            MailRows rows,
            Outbox outbox,
            Smtp smtp,
            Enclosing enclosing,
            Links links,
            People people,
            DemoMode demo,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.outbox = outbox;
        this.smtp = smtp;
        this.enclosing = enclosing;
        this.links = links;
        this.people = people;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Mails, newest first.
     *
     * @throws NotFound unless the person is administrator
     */
    @Transactional(readOnly = true)
    public List<Mail> list(MailFilter filter, int limit, PersonId administrator) {
        requireAdministrator(administrator);
        return queries.list(filter, limit);
    }

    /**
     * Mails to oneself, newest first.
     *
     * @throws NotFound unless this is a demonstration
     */
    @Transactional(readOnly = true)
    public List<Mail> toMe(PersonId me, Optional<Long> before, int limit) {
        requireDemonstration();
        return queries.list(MailFilter.to(me, before), limit);
    }

    /** @throws NotFound unless there is such a mail and the person is administrator */
    @Transactional(readOnly = true)
    public OpenedMail get(UUID id, PersonId administrator) {
        requireAdministrator(administrator);
        return open(id);
    }

    /** @throws NotFound unless this is a demonstration and the mail went to this person */
    @Transactional(readOnly = true)
    public OpenedMail getMine(UUID id, PersonId recipient) {
        requireDemonstration();
        var opened = open(id);
        if (!opened.mail().recipient().equals(recipient)) {
            throw new NotFound("mail", id);
        }
        return opened;
    }

    /**
     * The file that goes along with a mail to oneself, made now as for the mail.
     *
     * @throws NotFound unless this is a demonstration, the mail went to this person, and they may read the file
     */
    @Transactional(readOnly = true)
    public MailFile fileOfMine(UUID id, PersonId recipient) {
        var mail = getMine(id, recipient).mail();
        var file = mail.enclosure().map(MailEnclosure::file).orElseThrow(() -> new NotFound("enclosure of mail", id));
        return enclosing
                .make(file, mail, mail.address())
                .map(made -> new MailFile(file.name(), made))
                .orElseThrow(() -> new NotFound("enclosure of mail", id));
    }

    /** Whether mails can leave, and how many wait. @throws NotFound unless the person is administrator */
    @Transactional(readOnly = true)
    public SmtpStatus status(PersonId administrator) {
        requireAdministrator(administrator);
        return new SmtpStatus(smtp.server(), smtp.from(), queries.lastSuccess(), queries.lastError(), queries.unsent());
    }

    /**
     * Sends a mail that was not sent with the next round, and tries for some days again.
     *
     * @throws NotFound unless there is such a mail and the person is administrator
     * @throws Refused if it was sent, or no mail server is configured
     */
    public void tryAgain(UUID id, PersonId administrator) {
        requireAdministrator(administrator);
        requireServer();
        open(id);
        if (!rows.requeue(id, clock.instant())) {
            throw Refused.because("mail-already-sent");
        }
    }

    /**
     * Lets all held mails go; those that are pointless by now are cancelled instead.
     *
     * @return how many
     * @throws Refused if no mail server is configured
     */
    public int release(PersonId administrator) {
        requireAdministrator(administrator);
        requireServer();
        return rows.release(Instant.EPOCH, clock.instant());
    }

    /** Writes a test mail to the administrator who asks for it. It goes the way of all mails. */
    public void sendTest(PersonId administrator) {
        requireAdministrator(administrator);
        outbox.put(
                Occasion.ofPerson(MailKind.TEST, "test/" + UUID.randomUUID()),
                List.of(people.get(administrator)),
                reader -> Letter.simple(
                        reader.say("test.subject"),
                        reader.say("test.subject"),
                        reader.say("test.text"),
                        new Button(reader.say("test.button"), links.mails()),
                        reader.say("test.why")));
    }

    private OpenedMail open(UUID id) {
        var mail = queries.find(id).orElseThrow(() -> new NotFound("mail", id));
        return new OpenedMail(mail, rows.body(id));
    }

    private void requireServer() {
        if (!smtp.configured()) {
            throw Refused.because("mail-no-server");
        }
    }

    private void requireDemonstration() {
        if (!demo.on()) {
            throw new NotFound("mailbox", "outside a demonstration");
        }
    }

    private void requireAdministrator(PersonId person) {
        if (!people.holds(person, Role.ADMINISTRATOR)) {
            throw new NotFound("list of mails", person);
        }
    }
}
