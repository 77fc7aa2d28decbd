package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlStep;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The people in a history, by their ids as text: who did the steps, and whom these name. */
    Map<String, String> in(List<ControlStep> steps) {
        var actors = steps.stream().flatMap(step -> step.by().stream()).map(Actor::person);
        var named = steps.stream()
                .flatMap(step -> step.changes().stream())
                .filter(change -> change.field().equals("owner"))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(id -> !id.isEmpty())
                .map(PersonId::of);
        Map<String, String> names = new HashMap<>();
        people.byIds(Stream.concat(actors, named).distinct().toList())
                .forEach((id, person) -> names.put(id.toString(), person.name()));
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
