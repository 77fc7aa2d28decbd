package io.aimsflow.systems;

import io.aimsflow.shared.CaseId;

/** A system that has just been requested. */
public record Requested(SystemId system, CaseId caseId, String caseNumber) {}
