package io.aimsflow.concerns.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.workflow.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table knows the legal times of Article 73 of the EU AI Act. */
@IntegrationTest
class SeriousIncidentTableTests {

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "NONE, false, true, false, 0, none",
        "DEATH, false, true, true, 10, death",
        "HEALTH, false, true, true, 15, other",
        "PROPERTY, false, true, true, 15, other",
        "RIGHTS, false, true, true, 15, other",
        "RIGHTS, true, true, true, 2, widespread",
        "INFRASTRUCTURE, false, true, true, 2, infrastructure",
        "DEATH, false, false, true, 0, not_high",
        "NONE, false, false, false, 0, none"
    })
    void judges(String harm, boolean widespread, boolean highRisk, boolean serious, int days, String rule) {
        var decision = decisions.judge(
                "serious-incident",
                Map.of("harm", harm, "widespread", widespread, "highRisk", highRisk, "severity", "HIGH"));

        assertThat(decision.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.rule()).isEqualTo("rule_" + rule);
            assertThat(hit.is("serious")).isEqualTo(serious);
            assertThat(hit.text("days")).isEqualTo(Integer.toString(days));
            assertThat(hit.text("rule")).contains("EU AI Act");
            assertThat(hit.text("ruleDe")).contains("KI-Verordnung");
        });
    }
}
