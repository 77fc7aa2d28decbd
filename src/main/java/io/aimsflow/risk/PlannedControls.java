package io.aimsflow.risk;

import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which controls the plan of a risk treatment needs. */
@Component
class PlannedControls implements ControlEvidence {

    private final TreatmentTable treatments;

    PlannedControls(TreatmentTable treatments) {
        this.treatments = treatments;
    }

    @Override
    public Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases) {
        return treatments.controls(cases);
    }
}
