package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;

/** A system came into the register for good, by the intake, an import or by hand. */
public record AiSystemRegistered(SystemId system, String number, PersonId by) {}
