package io.aimsflow.review;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;

/** An action as the minutes propose it. */
public record PlannedAction(ActionKind kind, String what, PersonId owner, LocalDate due) {}
