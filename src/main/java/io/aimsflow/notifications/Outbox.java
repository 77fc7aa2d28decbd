package io.aimsflow.notifications;

import io.aimsflow.identity.Person;
import io.aimsflow.workflow.EnclosedFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mails into the queue: one a person and occasion, however often the occasion is heard of. */
@Component
class Outbox {

    private static final int LONGEST_SUBJECT = 200;

    private final MailRows rows;
    private final Rendering rendering;
    private final MessageSource messages;
    private final Smtp smtp;
    private final Links links;
    private final Clock clock;

    Outbox(MailRows rows, Rendering rendering, MessageSource messages, Smtp smtp, Links links, Clock clock) {
        this.rows = rows;
        this.rendering = rendering;
        this.messages = messages;
        this.smtp = smtp;
        this.links = links;
        this.clock = clock;
    }

    /** Writes to everybody who still has an account, except to who caused it. */
    void put(Occasion occasion, Collection<Person> recipients, Function<Reader, Letter> letter) {
        put(occasion, recipients, letter, Optional.empty());
    }

    /** The same, with a file that goes along. */
    void put(
            Occasion occasion,
            Collection<Person> recipients,
            Function<Reader, Letter> letter,
            Optional<EnclosedFile> enclosed) {
        Map<UUID, Person> once = new LinkedHashMap<>();
        recipients.stream()
                .filter(Person::active)
                .filter(person -> occasion.by().filter(person.id()::equals).isEmpty())
                .forEach(person -> once.put(person.id().value(), person));
        once.values().forEach(person -> put(occasion, person, letter.apply(new Reader(person, messages)), enclosed));
    }

    private void put(Occasion occasion, Person recipient, Letter letter, Optional<EnclosedFile> enclosed) {
        var id = UUID.nameUUIDFromBytes((occasion.key() + ' ' + recipient.id()).getBytes(StandardCharsets.UTF_8));
        rows.insert(new NewMail(
                id,
                occasion,
                recipient,
                "<" + id + "@" + links.host() + ">",
                Lines.one(letter.subject(), LONGEST_SUBJECT),
                rendering.render(letter, recipient.language()),
                enclosed,
                smtp.configured() ? MailState.PENDING : MailState.HELD,
                clock.instant()));
    }
}
