package io.aimsflow.impact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the owner says of the system and its surroundings (ISO/IEC 42001:2023, 8.4; ISO/IEC 42005).
 *
 * @param reach how many people it meets
 * @param rightsCase whether it is used for one of the purposes of the EU AI Act, Art. 27
 */
public record SystemDescription(
        String context,
        String purpose,
        String benefits,
        String boundaries,
        String stakeholders,
        String data,
        String model,
        String deployment,
        Reach reach,
        RightsCase rightsCase) {

    /** The texts by their names, in the order of the form; labels are {@code impact.field.<name>}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("context", context);
        texts.put("purpose", purpose);
        texts.put("benefits", benefits);
        texts.put("boundaries", boundaries);
        texts.put("stakeholders", stakeholders);
        texts.put("data", data);
        texts.put("model", model);
        texts.put("deployment", deployment);
        return texts;
    }
}
