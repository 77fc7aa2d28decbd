package io.aimsflow.organisation;

import java.util.List;
import java.util.Optional;

/**
 * An objective as one person sees it.
 *
 * @param measurements the newest first
 * @param mayEdit owner or AIMS manager, and it is a draft
 * @param mayManage AIMS manager, and it is not over
 */
public record ObjectiveView(
        Objective objective,
        List<Measurement> measurements,
        List<OrganisationStep> steps,
        boolean mayEdit,
        boolean mayManage) {

    public Optional<Measurement> last() {
        return measurements.stream().findFirst();
    }
}
