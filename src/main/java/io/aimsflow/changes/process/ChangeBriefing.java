package io.aimsflow.changes.process;

import io.aimsflow.changes.PlannedChange;
import java.util.HashMap;
import java.util.Map;

/** What the forms show of a change. */
final class ChangeBriefing {

    private ChangeBriefing() {}

    static Map<String, Object> of(PlannedChange change) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("change", change.what());
        shown.put("cause", change.causeNumber());
        return shown;
    }

    static Map<String, Object> withPlan(PlannedChange change) {
        var shown = of(change);
        change.plan().ifPresent(plan -> {
            shown.put("purpose", plan.purpose());
            shown.put("consequences", plan.consequences());
            shown.put("resources", plan.resources());
        });
        return shown;
    }
}
