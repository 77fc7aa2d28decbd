package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;
import java.util.UUID;

/** A nonconformity that has just been reported. */
public record Reported(UUID id, CaseId caseId, String number) {}
