package io.aimsflow.notifications;

import io.aimsflow.identity.OneTimeLinks;
import io.aimsflow.identity.PasswordLinkRequested;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.PersonInvited;
import io.aimsflow.identity.SubstitutionDeclared;
import io.aimsflow.notifications.Letter.Button;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what concerns their account: links to set a password, and for whom they stand in. */
@Component
class PeopleMails {

    private final People people;
    private final Links links;
    private final Outbox outbox;

    PeopleMails(People people, Links links, Outbox outbox) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(PersonInvited event) {
        outbox.put(
                Occasion.ofPerson(MailKind.INVITATION, "invitation/" + event.event()),
                person(event.person()),
                withLink("invitation", name(event.by())));
    }

    @ApplicationModuleListener
    void on(PasswordLinkRequested event) {
        outbox.put(
                Occasion.ofPerson(MailKind.PASSWORD, "password/" + event.event()),
                person(event.person()),
                withLink("password"));
    }

    private Function<Reader, Letter> withLink(String key, Object... arguments) {
        return reader -> new Letter(
                reader.say(key + ".subject"),
                reader.say(key + ".headline", reader.person().name()),
                List.of(
                        reader.say(key + ".text", arguments),
                        reader.say("linkLifetime", OneTimeLinks.LIFETIME.toHours())),
                Optional.empty(),
                List.of(),
                Optional.of(new Button(reader.say(key + ".button"), links.masked())),
                reader.say(key + ".why"));
    }

    @ApplicationModuleListener
    void on(SubstitutionDeclared event) {
        var occasion = Occasion.ofPerson(MailKind.SUBSTITUTION, "substitution/" + event.substitution())
                .by(event.by());
        outbox.put(occasion, person(event.substitute()), substitution("substitute", event, name(event.absent())));
        outbox.put(occasion, person(event.absent()), substitution("absent", event, name(event.substitute())));
    }

    private Function<Reader, Letter> substitution(String key, SubstitutionDeclared event, String other) {
        return reader -> Letter.simple(
                reader.say(key + ".subject", other),
                reader.say(key + ".subject", other),
                reader.say(key + ".text", other, reader.day(event.firstDay()), reader.day(event.lastDay())),
                new Button(reader.say("openInbox"), links.home()),
                reader.say(key + ".why"));
    }

    private List<Person> person(PersonId id) {
        return people.find(id).map(List::of).orElse(List.of());
    }

    private String name(PersonId id) {
        return people.find(id).map(person -> Lines.one(person.name(), 200)).orElse("–");
    }
}
