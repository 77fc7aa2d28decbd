package io.aimsflow.risk;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.util.List;

/**
 * The plan of a treatment, without its actions.
 *
 * @param expected the level that it is expected to leave, by the matrix
 * @param preparedBy who may not approve it
 */
public record TreatmentPlan(
        TreatmentOption option,
        String rationale,
        List<ControlRef> controls,
        int expectedLikelihood,
        int expectedImpact,
        Judgement expected,
        PersonId preparedBy) {

    static TreatmentPlan of(PlannedTreatment planned, Judgement expected, PersonId preparedBy) {
        return new TreatmentPlan(
                planned.option(),
                planned.rationale().strip(),
                planned.controls(),
                planned.expectedLikelihood(),
                planned.expectedImpact(),
                expected,
                preparedBy);
    }
}
