package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** From the first to the last day, both included, in the absent person's zone, the substitute gets their work. */
public record SubstitutionDeclared(
        UUID substitution, PersonId absent, PersonId substitute, LocalDate firstDay, LocalDate lastDay, PersonId by) {}
