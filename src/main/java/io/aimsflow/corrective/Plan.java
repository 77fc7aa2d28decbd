package io.aimsflow.corrective;

import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be done so that a nonconformity does not come back.
 *
 * @param actions may be empty, but only with a reason
 * @param noActionReason why no action is needed; empty if there are actions
 * @param effectivenessDays calendar days from the last action until its effect can be judged, 0 to 1100
 * @param criteria by what one will see that it worked
 */
public record Plan(List<PlannedAction> actions, String noActionReason, int effectivenessDays, String criteria) {

    public Plan {
        actions = List.copyOf(actions);
    }

    /** @throws Refused if there is neither an action nor a reason for none, or an action is due before today */
    void check(LocalDate today) {
        if (actions.isEmpty() && noActionReason.isBlank()) {
            throw Refused.at("actions", "corrective-actions-missing");
        }
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).due().isBefore(today)) {
                throw Refused.at("actions[" + i + "].due", "corrective-due-past");
            }
        }
    }
}
