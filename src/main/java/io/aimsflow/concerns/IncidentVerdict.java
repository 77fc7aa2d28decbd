package io.aimsflow.concerns;

import io.aimsflow.workflow.Decision;

/**
 * What the decision table said.
 *
 * @param days calendar days for informing the authority; 0 if the table knows no such duty
 */
public record IncidentVerdict(boolean serious, int days, String rule, String ruleDe) {

    static IncidentVerdict of(Decision decision) {
        var hit = decision.hits().get(0);
        var days = hit.outputs().getOrDefault("days", 0);
        return new IncidentVerdict(hit.is("serious"), ((Number) days).intValue(), hit.text("rule"), hit.text("ruleDe"));
    }
}
