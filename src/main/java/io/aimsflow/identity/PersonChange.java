package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** All that an administrator may change about a person: the state wanted, not the difference. */
public record PersonChange(
        String name, String email, Locale language, ZoneId zone, Set<Role> roles, Optional<PersonId> manager) {

    /** The state a person is in, to change parts of it. */
    public static PersonChange from(Person person) {
        return new PersonChange(
                person.name(), person.email(), person.language(), person.zone(), person.roles(), person.manager());
    }
}
