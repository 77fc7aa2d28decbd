package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.List;
import java.util.UUID;

/**
 * A treatment plan was approved, and a residual risk above the appetite accepted; published in the transaction of the last
 * decision (ISO/IEC 42001:2023, 6.1.3). The controls are needed from now on.
 *
 * @param id tells this event from an equal one, and a second delivery of it from both
 * @param number of the risk, such as {@code R-0042}
 * @param caseNumber of the case that decided it
 */
public record RiskTreatmentDecided(
        UUID id,
        RiskId risk,
        String number,
        String title,
        TreatmentOption option,
        List<ControlRef> controls,
        CaseId caseId,
        String caseNumber) {

    public RiskTreatmentDecided {
        controls = List.copyOf(controls);
    }
}
