package io.aimsflow.impact;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What will be done about one harm.
 *
 * @param id tells it from others for ever
 * @param linkedRisk number of a risk that is known already; empty if there is none
 */
public record Measure(UUID id, Impact harm, String what, PersonId owner, LocalDate due, String linkedRisk) {}
