package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;

/** Top management wants a system stopped; the register says already that it is being retired. */
public record AiSystemStopAsked(
        CaseId caseId, String caseNumber, SystemId system, String systemNumber, String reason, PersonId by) {}
