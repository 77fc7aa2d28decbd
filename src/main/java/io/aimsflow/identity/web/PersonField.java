package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the person whose id a form carries. */
@Component
class PersonField {

    private final People people;

    PersonField(People people) {
        this.people = people;
    }

    String nameOf(@Nullable PersonForm form) {
        return form == null || form.manager() == null ? "" : nameOf(form.manager());
    }

    String nameOf(String id) {
        try {
            return people.find(PersonId.of(id)).map(Person::name).orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }
}
