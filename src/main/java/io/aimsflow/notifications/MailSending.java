package io.aimsflow.notifications;

import io.aimsflow.identity.OneTimeLinks;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.notifications.MailEnclosure.Fate;
import io.aimsflow.workflow.TaskNotices;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, oldest first, until the queue is empty or the server fails. Each mail has a transaction of its own that
 * holds the row's lock while it is sent, so of several nodes one sends it. Only if the process or the database dies between the
 * server's "taken" and the commit is it sent again, with the same Message-ID.
 */
@Component
class MailSending {

    private static final Logger log = LoggerFactory.getLogger(MailSending.class);

    /** Older ones only by the administrator's hand: who configures a server does not expect last month's mails to leave. */
    private static final Duration RELEASED_BY_ITSELF = Duration.ofDays(1);

    private final MailRows rows;
    private final Smtp smtp;
    private final Enclosing enclosing;
    private final Rendering rendering;
    private final TaskNotices tasks;
    private final People people;
    private final OneTimeLinks oneTimeLinks;
    private final OutsiderMails outsiders;
    private final Links links;
    private final Clock clock;
    private final TransactionOperations transaction;

    MailSending(
            MailRows rows,
            Smtp smtp,
            Enclosing enclosing,
            Rendering rendering,
            TaskNotices tasks,
            People people,
            OneTimeLinks oneTimeLinks,
            OutsiderMails outsiders,
            Links links,
            Clock clock,
            TransactionOperations transaction) {
        this.rows = rows;
        this.smtp = smtp;
        this.enclosing = enclosing;
        this.rendering = rendering;
        this.tasks = tasks;
        this.people = people;
        this.oneTimeLinks = oneTimeLinks;
        this.outsiders = outsiders;
        this.links = links;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${aimsflow.mail.poll-interval:5s}",
            fixedDelayString = "${aimsflow.mail.poll-interval:5s}")
    void run() {
        try {
            sendDue();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Mails wait until the database answers again: {}", e.getMessage());
        }
    }

    /** Sends what is due, if a server is configured. */
    void sendDue() {
        if (!smtp.configured()) {
            return;
        }
        var now = clock.instant();
        transaction.executeWithoutResult(status -> rows.release(now.minus(RELEASED_BY_ITSELF), now));
        var goOn = true;
        while (goOn && !Thread.currentThread().isInterrupted()) {
            goOn = Boolean.TRUE.equals(transaction.execute(status -> sendNext()));
        }
    }

    /** @return whether it makes sense to go on with the next mail now */
    private boolean sendNext() {
        var due = rows.lockNextDue(clock.instant());
        return due.isPresent() && deal(due.get());
    }

    private boolean deal(Mail mail) {
        var address = address(mail);
        if (address.isEmpty() || pointless(mail)) {
            rows.cancelled(mail.id());
            return true;
        }
        return send(mail, address.get());
    }

    private Optional<String> address(Mail mail) {
        return mail.kind() == MailKind.OUTSIDER
                ? outsiders.address(mail)
                : people.find(mail.recipient()).filter(Person::active).map(Person::email);
    }

    private boolean pointless(Mail mail) {
        return mail.kind().needsOpenTask() && mail.task().filter(tasks::isOpen).isEmpty();
    }

    private boolean send(Mail mail, String address) {
        Enclosing.Result enclosed;
        try {
            enclosed = enclosing.of(mail, address);
            smtp.send(mail, address, body(mail, enclosed.fate()), enclosed.made(), clock.instant());
        } catch (EnclosureFailed e) {
            log.error("Mail {} to {} waits: {}", mail.id(), mail.address(), e.getMessage(), e);
            failed(mail, new SendFailure(e.getMessage(), false));
            return true;
        } catch (MailException e) {
            return failed(mail, SendFailure.of(e));
        }
        rows.sent(mail.id(), address, enclosed.fate(), clock.instant());
        return true;
    }

    private boolean failed(Mail mail, SendFailure failure) {
        var now = clock.instant();
        log.warn("Mail {} to {} was not taken: {}", mail.id(), mail.address(), failure.reason());
        if (failure.permanent() || !now.isBefore(mail.giveUp())) {
            rows.failed(mail.id(), failure.reason(), now);
        } else {
            rows.postponed(mail.id(), failure.reason(), now, now.plus(Backoff.after(mail.attempts() + 1)));
        }
        return failure.permanent();
    }

    private MailBody body(Mail mail, Optional<Fate> enclosed) {
        var body = withSecret(mail, rows.body(mail.id()));
        return enclosed.map(
                        fate -> rendering.withEnclosure(body, mail.enclosure().orElseThrow(), fate, mail.language()))
                .orElse(body);
    }

    private MailBody withSecret(Mail mail, MailBody kept) {
        return secret(mail)
                .map(address -> new MailBody(
                        kept.text().replace(links.masked(), address),
                        kept.html().replace(links.masked(), address)))
                .orElse(kept);
    }

    private Optional<String> secret(Mail mail) {
        return mail.kind() == MailKind.OUTSIDER
                ? outsiders.mint(mail)
                : mail.kind()
                        .oneTimeLink()
                        .map(purpose -> oneTimeLinks.address(oneTimeLinks.mint(mail.recipient(), purpose)));
    }
}
