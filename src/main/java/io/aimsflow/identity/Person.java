package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody with an account, as other modules see them. A person who left stays readable ({@code active} is false), so
 * that old records keep their names.
 */
public record Person(
        PersonId id,
        String name,
        String email,
        Locale language,
        ZoneId zone,
        boolean active,
        Set<Role> roles,
        Optional<PersonId> manager) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
