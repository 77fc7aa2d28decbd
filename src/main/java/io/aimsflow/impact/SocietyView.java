package io.aimsflow.impact;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the system does to society (ISO/IEC 42001:2023, A.5.5). */
public record SocietyView(String environment, String work, String democracy, String misuse, RiskRating risk) {

    /** The texts by their names; labels are {@code impact.field.<name>}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("environment", environment);
        texts.put("work", work);
        texts.put("democracy", democracy);
        texts.put("misuse", misuse);
        return texts;
    }
}
