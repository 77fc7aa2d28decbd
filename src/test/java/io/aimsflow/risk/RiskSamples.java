package io.aimsflow.risk;

import io.aimsflow.shared.PersonId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Risks for tests; each has a title of its own. */
public final class RiskSamples {

    private RiskSamples() {}

    /** A risk that is likely, and grave for individuals. */
    public static Map<RiskField, String> bias(PersonId owner) {
        Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
        texts.put(RiskField.TITLE, "Bias " + UUID.randomUUID());
        texts.put(RiskField.EVENT, "Applicants of a group are ranked lower");
        texts.put(RiskField.OWNER, owner.toString());
        texts.put(RiskField.SOURCE, "machine-learning-data");
        texts.put(RiskField.OBJECTIVES, "fairness; accountability");
        texts.put(RiskField.LIKELIHOOD, "4");
        texts.put(RiskField.IMPACT_ORGANISATION, "2");
        texts.put(RiskField.IMPACT_INDIVIDUALS, "5");
        texts.put(RiskField.EXISTING_CONTROLS, "a.9.2, A.6.2.4");
        return texts;
    }
}
