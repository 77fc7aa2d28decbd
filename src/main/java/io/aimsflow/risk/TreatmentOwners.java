package io.aimsflow.risk;

import io.aimsflow.workflow.Cases;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets a running case go on with the owner who took the risk over, and with its new title. */
@Component
class TreatmentOwners {

    private final TreatmentTable table;
    private final TreatmentTelling tell;
    private final Cases cases;

    TreatmentOwners(TreatmentTable table, TreatmentTelling tell, Cases cases) {
        this.table = table;
        this.tell = tell;
        this.cases = cases;
    }

    void changed(Risk before, Risk after) {
        var owner = after.details().owner();
        var handedOver = !owner.equals(before.details().owner());
        var renamed = !after.details().title().equals(before.details().title());
        if (!handedOver && !renamed) {
            return;
        }
        after.standing().running().ifPresent(caseId -> {
            var treatment = table.get(caseId);
            if (handedOver && !treatment.stage().ended()) {
                Map<String, Object> facts = new HashMap<>();
                facts.put(TreatmentStarts.OWNER, owner.orElseThrow().toString());
                if (treatment.stage() == TreatmentStage.ASSESSMENT) {
                    facts.put(TreatmentStarts.PLANNER, owner.orElseThrow().toString());
                }
                cases.change(caseId, facts);
            }
            tell.describe(treatment, after);
        });
    }
}
