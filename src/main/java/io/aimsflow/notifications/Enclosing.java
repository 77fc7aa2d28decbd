package io.aimsflow.notifications;

import io.aimsflow.identity.People;
import io.aimsflow.notifications.MailEnclosure.Fate;
import io.aimsflow.workflow.EnclosedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the files made that go along with mails. */
@Component
class Enclosing {

    /** In bytes. Many mail servers refuse mails beyond 20 or 25 MB, and in a mail a file grows by a third. */
    static final int LARGEST = 10 * 1024 * 1024;

    private final Map<String, Enclosures> kinds;
    private final People people;
    private final Smtp smtp;
    private final TransactionTemplate apart;

    Enclosing(List<Enclosures> kinds, People people, Smtp smtp, PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Enclosures::kind, Function.identity()));
        this.people = people;
        this.smtp = smtp;
        this.apart = new TransactionTemplate(transactions);
        // what a module refuses must not undo what is noted of the mail
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** A file that goes along, or why it does not; nothing of both for a mail without one. */
    record Result(Optional<Fate> fate, Optional<Enclosure> made) {

        static final Result NONE = new Result(Optional.empty(), Optional.empty());

        private static Result of(Optional<Enclosure> made) {
            if (made.isEmpty()) {
                return new Result(Optional.of(Fate.WITHHELD), made);
            }
            return made.get().content().length > LARGEST
                    ? new Result(Optional.of(Fate.TOO_LARGE), Optional.empty())
                    : new Result(Optional.of(Fate.ENCLOSED), made);
        }
    }

    /** @throws EnclosureFailed if it should go along and could not be made */
    Result of(Mail mail, String address) {
        return mail.enclosure()
                .map(enclosure -> Result.of(make(enclosure.file(), mail, address)))
                .orElse(Result.NONE);
    }

    /** @throws EnclosureFailed if it could not be made */
    Optional<Enclosure> make(EnclosedFile file, Mail mail, String address) {
        var envelope = new Envelope(mail.recipient(), address, mail.language(), smtp.address());
        var before = LocaleContextHolder.getLocaleContext();
        var zone = TimeZone.getTimeZone(people.get(mail.recipient()).zone());
        LocaleContextHolder.setLocaleContext(new SimpleTimeZoneAwareLocaleContext(mail.language(), zone));
        try {
            var maker = Optional.ofNullable(kinds.get(file.kind()))
                    .orElseThrow(() -> new IllegalStateException("nobody makes enclosures of kind " + file.kind()));
            return apart.execute(status -> maker.enclose(file.key(), envelope));
        } catch (RuntimeException e) {
            throw new EnclosureFailed(file, e);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
