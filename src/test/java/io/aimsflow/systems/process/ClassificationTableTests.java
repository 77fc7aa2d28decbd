package io.aimsflow.systems.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the decision table says to every answer that the form offers. */
@IntegrationTest
class ClassificationTableTests {

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "MANIPULATION, Art. 5(1)(a)",
        "VULNERABILITY, Art. 5(1)(b)",
        "SOCIAL_SCORING, Art. 5(1)(c)",
        "CRIME_PREDICTION, Art. 5(1)(d)",
        "FACE_SCRAPING, Art. 5(1)(e)",
        "EMOTION_AT_WORK_OR_SCHOOL, Art. 5(1)(f)",
        "BIOMETRIC_CATEGORISATION, Art. 5(1)(g)",
        "LIVE_REMOTE_IDENTIFICATION, Art. 5(1)(h)"
    })
    void knowsEveryProhibitedPractice(String practice, String article) {
        var hit = judge(Map.of("practice", practice, "product", true)).hits().get(0);

        assertThat(hit.text("class")).isEqualTo("PROHIBITED");
        assertThat(hit.text("article")).isEqualTo(article);
        assertThat(hit.text("reason")).isNotBlank();
        assertThat(hit.text("reasonDe")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "BIOMETRICS, 1",
        "CRITICAL_INFRASTRUCTURE, 2",
        "EDUCATION, 3",
        "EMPLOYMENT, 4",
        "ESSENTIAL_SERVICES, 5",
        "LAW_ENFORCEMENT, 6",
        "MIGRATION, 7",
        "JUSTICE_AND_DEMOCRACY, 8"
    })
    void knowsEveryAreaOfAnnexThree(String area, int point) {
        var plain = judge(Map.of("area", area)).hits().get(0);
        var profiling = judge(Map.of("area", area, "profiling", true, "exception", "NARROW_TASK"))
                .hits()
                .get(0);
        var exception = judge(Map.of("area", area, "exception", "PREPARES_ASSESSMENT"))
                .hits()
                .get(0);

        assertThat(plain.text("article")).isEqualTo("Art. 6(2), Annex III point " + point);
        assertThat(profiling.text("class")).isEqualTo("HIGH_RISK");
        assertThat(exception.text("class")).isEqualTo("MINIMAL");
        assertThat(exception.text("article")).isEqualTo("Art. 6(3)(d)");
    }

    @Test
    void namesAllDutiesThatHold() {
        var decision = judge(Map.of(
                "product",
                true,
                "transparency",
                List.of("INTERACTION", "SYNTHETIC_CONTENT", "DEEP_FAKE"),
                "general",
                "SYSTEMIC_RISK"));

        assertThat(decision.hits())
                .extracting(hit -> hit.text("article"))
                .containsExactly("Art. 6(1), Annex I", "Art. 50(1)", "Art. 50(2)", "Art. 50(4)", "Art. 51, 53 and 55");
    }

    @Test
    void findsMinimalRiskWhereNothingPoints() {
        assertThat(judge(Map.of()).hits()).extracting(Decision.Hit::rule).containsExactly("rule_minimal");
    }

    private Decision judge(Map<String, Object> different) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "practice", "NONE",
                "product", false,
                "area", "NONE",
                "profiling", false,
                "exception", "NONE",
                "general", "NONE",
                "transparency", List.of()));
        inputs.putAll(different);
        return decisions.judge("eu-ai-act-classification", inputs);
    }
}
