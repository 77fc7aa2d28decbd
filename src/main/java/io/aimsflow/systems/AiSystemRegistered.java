package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;

/** A system came into the register for good, by the intake, by a program or by hand. */
public record AiSystemRegistered(SystemId system, String number, PersonId by, Way way) {}
