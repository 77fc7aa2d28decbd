package io.aimsflow.identity;

import io.aimsflow.shared.Role;
import java.util.Optional;

/** Which people a list shows: part of a name or address (empty: all), a role, also those who left. */
public record PeopleFilter(String text, Optional<Role> role, boolean withInactive) {}
