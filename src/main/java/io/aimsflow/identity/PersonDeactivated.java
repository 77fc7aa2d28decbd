package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/** An account was closed; {@code handedOverTo} got what the person had to do and owned, if there was anything. */
public record PersonDeactivated(PersonId person, Optional<PersonId> handedOverTo, PersonId by) {}
