package io.aimsflow.identity.web;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the REST API; roles by their kebab-case ids. */
record PersonView(
        String id,
        String name,
        String email,
        String language,
        String zone,
        boolean active,
        List<String> roles,
        @Nullable String manager) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id().toString(),
                person.name(),
                person.email(),
                person.language().toLanguageTag(),
                person.zone().getId(),
                person.active(),
                person.roles().stream().map(Role::id).toList(),
                person.manager().map(PersonId::toString).orElse(null));
    }
}
