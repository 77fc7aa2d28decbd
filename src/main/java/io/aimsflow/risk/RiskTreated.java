package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.List;
import java.util.UUID;

/**
 * All actions of a treatment are done and its owner confirmed what remains; published in the same transaction (ISO/IEC
 * 42001:2023, 8.3). The controls are implemented as far as this risk needs them.
 *
 * @param id tells this event from an equal one, and a second delivery of it from both
 * @param number of the risk, such as {@code R-0042}
 * @param residual the level that remains
 */
public record RiskTreated(
        UUID id,
        RiskId risk,
        String number,
        String title,
        RiskLevel residual,
        List<ControlRef> controls,
        CaseId caseId,
        String caseNumber) {

    public RiskTreated {
        controls = List.copyOf(controls);
    }
}
