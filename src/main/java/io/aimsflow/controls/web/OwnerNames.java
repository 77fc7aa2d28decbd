package io.aimsflow.controls.web;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How people are called. */
@Component
class OwnerNames {

    private final People people;

    OwnerNames(People people) {
        this.people = people;
    }

    /** All their names with one statement. */
    Map<PersonId, String> of(Collection<Optional<PersonId>> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.byIds(ids.stream().flatMap(Optional::stream).distinct().toList())
                .forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** The name of whoever has this id; empty if the text is none. */
    String of(String id) {
        try {
            return id.isEmpty()
                    ? ""
                    : people.find(PersonId.of(id)).map(person -> person.name()).orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }
}
