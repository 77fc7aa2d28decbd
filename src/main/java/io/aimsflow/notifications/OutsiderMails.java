package io.aimsflow.notifications;

import io.aimsflow.identity.Outsider;
import io.aimsflow.identity.OutsiderTold;
import io.aimsflow.identity.Outsiders;
import io.aimsflow.identity.Person;
import io.aimsflow.notifications.Letter.Button;
import io.aimsflow.shared.PersonId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to people without an account; each of these mails carries a link that works once. */
@Component
class OutsiderMails {

    private final ObjectProvider<Outsiders> known;
    private final Outbox outbox;
    private final Links links;
    private final ZoneId zone;

    OutsiderMails(
            ObjectProvider<Outsiders> known,
            Outbox outbox,
            Links links,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.known = known;
        this.outbox = outbox;
        this.links = links;
        this.zone = zone;
    }

    @ApplicationModuleListener
    void on(OutsiderTold event) {
        find(event.outsider())
                .ifPresent(outsider -> outbox.put(
                        Occasion.ofPerson(MailKind.OUTSIDER, "outsider/" + event.event()),
                        List.of(reading(outsider)),
                        letter(event)));
    }

    /** Where to send the mail; empty if its recipient may not see anything any more. */
    Optional<String> address(Mail mail) {
        return find(mail.recipient().value()).map(Outsider::email);
    }

    /** The link for the mail that is sent now. */
    Optional<String> mint(Mail mail) {
        return known.stream()
                .flatMap(module -> module.mint(mail.recipient().value()).stream())
                .findFirst()
                .map(links::page);
    }

    private Optional<Outsider> find(UUID id) {
        return known.stream().flatMap(module -> module.find(id).stream()).findFirst();
    }

    private Function<Reader, Letter> letter(OutsiderTold event) {
        var key = event.messageKey();
        var arguments = event.args().toArray();
        return reader -> Letter.simple(
                reader.message(key + ".subject", arguments),
                reader.message(key + ".subject", arguments),
                Lines.many(reader.message(key, arguments)),
                new Button(reader.message(key + ".button", arguments), links.masked()),
                reader.message(key + ".why", arguments));
    }

    /** Only how they read: they are nobody in this organisation. */
    private Person reading(Outsider outsider) {
        return new Person(
                new PersonId(outsider.id()),
                outsider.name(),
                outsider.email(),
                outsider.language(),
                zone,
                true,
                Set.of(),
                Optional.empty());
    }
}
