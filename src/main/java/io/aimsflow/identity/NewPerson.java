package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What must be known to give somebody an account. The role {@code MEMBER} comes by itself. */
public record NewPerson(
        String name, String email, Locale language, ZoneId zone, Set<Role> roles, Optional<PersonId> manager) {}
