package io.aimsflow.identity;

import io.aimsflow.forms.Choice;
import io.aimsflow.forms.Picker;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets forms name people: the active ones, but no external auditors, who may not get work. */
@Component
class PersonPicker implements Picker {

    private final People people;

    PersonPicker(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<Choice> search(String text, int limit, Locale locale) {
        return people.search(text, limit).stream()
                .filter(PersonPicker::mayWork)
                .map(PersonPicker::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(String id) {
        try {
            return people.find(PersonId.of(id)).filter(PersonPicker::mayWork).map(PersonPicker::choice);
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    private static boolean mayWork(Person person) {
        return person.active() && !person.is(Role.EXTERNAL_AUDITOR);
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name(), person.email());
    }
}
