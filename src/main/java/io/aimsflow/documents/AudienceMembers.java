package io.aimsflow.documents;

import io.aimsflow.identity.People;
import io.aimsflow.identity.PeopleFilter;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to an audience now: active people of the organisation. */
@Component
class AudienceMembers {

    private static final int MOST = 100_000;

    private final People people;

    AudienceMembers(People people) {
        this.people = people;
    }

    /** In a fixed order, so that those who were asked first stay first. */
    List<Person> of(Audience audience) {
        var all = switch (audience.kind()) {
            case EVERYBODY -> people.list(new PeopleFilter("", Optional.empty(), false), MOST, 0).stream();
            case ROLES -> audience.roles().stream().flatMap(role -> people.holders(role).stream());
            case PEOPLE -> people.byIds(audience.people()).values().stream();
        };
        return inside(all);
    }

    private static List<Person> inside(Stream<Person> all) {
        return all.filter(Person::active)
                .filter(person -> !person.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)))
                .distinct()
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }
}
