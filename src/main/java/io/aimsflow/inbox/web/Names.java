package io.aimsflow.inbox.web;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import java.util.Map;

/** The names of people who were looked up together. */
record Names(Map<PersonId, Person> people) {

    static Names of(Map<PersonId, Person> people) {
        return new Names(people);
    }

    /** The person's name; a dash for somebody who is not known any more. */
    public String of(PersonId id) {
        Person person = people.get(id);
        return person == null ? "–" : person.name();
    }
}
