package io.aimsflow.concerns;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.LocalDate;

/**
 * What is known of an incident.
 *
 * @param system id of the registered AI system
 * @param aware the day on which the organisation became aware; the legal times run from its end
 * @param widespread whether it is a widespread infringement (EU AI Act, Article 3, 61)
 * @param reasons why it is or is not a serious incident
 * @param owner who contains it
 */
public record IncidentDescription(
        String system,
        String effect,
        String timeline,
        String affected,
        IncidentSeverity severity,
        LocalDate aware,
        IncidentHarm harm,
        boolean widespread,
        String reasons,
        PersonId owner) {

    /** @throws Refused if the organisation became aware in the future */
    void check(LocalDate today) {
        if (aware.isAfter(today)) {
            throw Refused.at("aware", "incident-future");
        }
    }
}
