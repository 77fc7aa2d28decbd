package io.aimsflow.calendar;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody should have done before today.
 *
 * @param person empty for what nobody has taken yet
 * @param oldest since when the oldest of it is due
 * @param total late things of everybody
 */
public record LateWork(Optional<PersonId> person, long late, LocalDate oldest, long total) {}
