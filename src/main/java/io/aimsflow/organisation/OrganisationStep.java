package io.aimsflow.organisation;

import io.aimsflow.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/** Something that happened; {@code by} is empty if the system did it. */
public record OrganisationStep(Instant at, Optional<Actor> by, String what, String note) {}
