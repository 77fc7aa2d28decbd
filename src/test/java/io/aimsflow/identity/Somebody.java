package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests; each has an address of their own. */
public final class Somebody {

    /** Keeps every rule for passwords. */
    public static final String PASSWORD = "seven green bicycles";

    private Somebody() {}

    public static NewPerson with(Role... roles) {
        return named("Somebody", roles);
    }

    public static NewPerson named(String name, Role... roles) {
        return new NewPerson(
                name,
                UUID.randomUUID() + "@example.org",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                Set.of(roles),
                Optional.empty());
    }

    public static NewPerson reportingTo(PersonId manager) {
        NewPerson person = with();
        return new NewPerson(
                person.name(), person.email(), person.language(), person.zone(), person.roles(), Optional.of(manager));
    }

    /** A request of this person, with all their roles. */
    public static RequestPostProcessor signedIn(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(new PersonAuthentication(person, Theme.AUTO, 0));
    }
}
