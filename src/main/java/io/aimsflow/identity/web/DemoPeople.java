package io.aimsflow.identity.web;

import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.People;
import io.aimsflow.identity.PeopleFilter;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people that a demonstration lets one become; nobody otherwise. */
@Component
class DemoPeople {

    private static final int MOST = 100;

    private final DemoMode demo;
    private final People people;

    DemoPeople(DemoMode demo, People people) {
        this.demo = demo;
        this.people = people;
    }

    List<DemoPerson> all() {
        if (!demo.on()) {
            return List.of();
        }
        return people.list(new PeopleFilter("", Optional.empty(), false), MOST, 0).stream()
                .map(DemoPerson::of)
                .toList();
    }

    /** Somebody with the ids of their roles; what the first of these does is told beside the name. */
    record DemoPerson(PersonId id, String name, List<String> roles) {

        static DemoPerson of(Person person) {
            List<String> roles = person.roles().stream()
                    .filter(role -> role != Role.MEMBER || person.roles().size() == 1)
                    .map(Role::id)
                    .toList();
            return new DemoPerson(person.id(), person.name(), roles);
        }
    }
}
