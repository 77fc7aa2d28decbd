package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * The person who makes this request, read from the database once per request: a changed role, language or a closed
 * account counts at once. Never stored in a session.
 */
public record SignedIn(PersonId id, String name, Set<Role> roles, Locale language, ZoneId zone, Theme theme)
        implements Principal {

    /** The person as a principal, for tests and for who has no theme of their own. */
    public static SignedIn of(Person person) {
        return new SignedIn(person.id(), person.name(), person.roles(), person.language(), person.zone(), Theme.AUTO);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The id: what Spring calls a name has to be stable and unique. */
    @Override
    public String getName() {
        return id.toString();
    }
}
