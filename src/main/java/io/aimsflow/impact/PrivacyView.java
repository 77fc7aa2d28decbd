package io.aimsflow.impact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What data protection says.
 *
 * @param basis on which personal data is processed (GDPR, Art. 6 and 9)
 * @param necessity whether all of it is needed
 * @param rights how people get to their rights
 * @param recommendation may be empty
 */
public record PrivacyView(
        String basis,
        String necessity,
        String rights,
        ProtectionAssessment protection,
        RiskRating risk,
        String recommendation) {

    /** The texts by their names; labels are {@code impact.field.<name>}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("basis", basis);
        texts.put("necessity", necessity);
        texts.put("rights", rights);
        texts.put("recommendation", recommendation);
        return texts;
    }
}
