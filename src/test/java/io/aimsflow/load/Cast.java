package io.aimsflow.load;

import io.aimsflow.identity.ApiTokens;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** The people who take part, each with a token. */
record Cast(Member reporter, Member manager, Member auditor, List<Member> owners) {

    /** Somebody with a token of theirs. */
    record Member(PersonId id, String token) {}

    static Cast hire(ApplicationContext server, int owners) {
        var people = server.getBean(People.class);
        var tokens = server.getBean(ApiTokens.class);
        var clock = server.getBean(Clock.class);
        return new Cast(
                member("Reporter", Set.of(), people, tokens, clock),
                member("Manager", EnumSet.of(Role.AIMS_MANAGER), people, tokens, clock),
                member("Auditor", EnumSet.of(Role.INTERNAL_AUDITOR), people, tokens, clock),
                IntStream.range(0, owners)
                        .mapToObj(n -> member("Owner " + n, Set.of(), people, tokens, clock))
                        .toList());
    }

    private static Member member(String name, Set<Role> roles, People people, ApiTokens tokens, Clock clock) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@example.org";
        var person = people.add(new NewPerson(name, email, Locale.ENGLISH, ZoneId.of("UTC"), roles, Optional.empty()));
        return new Member(
                person.id(),
                tokens.create(person.id(), "load", LocalDate.now(clock).plusDays(30)));
    }
}
