package io.aimsflow.corrective;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;

/** One corrective action as the plan states it: who does what until when. */
public record PlannedAction(String what, PersonId owner, LocalDate due) {}
