package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;

/** Somebody reported a nonconformity. */
public record NonconformityReported(CaseId caseId, String number, PersonId reporter, Source source) {}
