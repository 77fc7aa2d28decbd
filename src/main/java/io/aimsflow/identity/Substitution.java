package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** Who stands in for an absent person, from the first to the last day, both included, in the absent person's zone. */
public record Substitution(UUID id, PersonId absent, PersonId substitute, LocalDate firstDay, LocalDate lastDay) {}
