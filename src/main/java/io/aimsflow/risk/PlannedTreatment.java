package io.aimsflow.risk;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody plans to do about a risk (ISO/IEC 42001:2023, 6.1.3).
 *
 * @param controls that the treatment needs; after the comparison with Annex A
 * @param actions may be empty only for a risk that is retained
 * @param expectedLikelihood 1 to 5, when all is done
 * @param expectedImpact 1 to 5, when all is done
 */
public record PlannedTreatment(
        TreatmentOption option,
        String rationale,
        List<ControlRef> controls,
        List<Action> actions,
        int expectedLikelihood,
        int expectedImpact) {

    /**
     * One thing to do.
     *
     * @param resources that it needs; may be empty
     */
    public record Action(String what, PersonId owner, LocalDate due, String resources) {}

    public PlannedTreatment {
        controls = controls.stream().distinct().toList();
        actions = List.copyOf(actions);
    }

    /** @throws Refused if there is no action though the risk is not retained, or one is due before today */
    void check(LocalDate today) {
        if (actions.isEmpty() && option != TreatmentOption.RETAIN) {
            throw Refused.at("actions", "risk-actions-missing");
        }
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).due().isBefore(today)) {
                throw Refused.at("actions[" + i + "].due", "risk-due-past");
            }
        }
    }
}
