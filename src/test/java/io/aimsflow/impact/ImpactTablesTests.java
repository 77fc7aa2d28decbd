package io.aimsflow.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.Decisions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the decision tables of the impact assessment say. */
@IntegrationTest
class ImpactTablesTests {

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "5, 5, NOT_AT_ALL, UNACCEPTABLE, true",
        "5, 4, HARDLY, UNACCEPTABLE, true",
        "5, 5, EASILY, HIGH, true",
        "5, 2, EASILY, HIGH, true",
        "4, 3, EASILY, HIGH, true",
        "4, 1, NOT_AT_ALL, HIGH, true",
        "5, 1, EASILY, MEDIUM, true",
        "4, 2, HARDLY, MEDIUM, true",
        "3, 3, EASILY, MEDIUM, true",
        "2, 5, EASILY, MEDIUM, true",
        "3, 2, NOT_AT_ALL, LOW, false",
        "1, 4, EASILY, LOW, false"
    })
    void weighsAHarm(int severity, int likelihood, String reversibility, String weight, boolean measure) {
        var hit = decisions
                .judge(
                        "impact-harm",
                        Map.of("severity", severity, "likelihood", likelihood, "reversibility", reversibility))
                .hits()
                .get(0);

        assertThat(hit.text("weight")).isEqualTo(weight);
        assertThat(hit.is("measure")).isEqualTo(measure);
        assertThat(hit.text("reasonDe")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '', '', PROHIBITED, UNACCEPTABLE",
        "UNACCEPTABLE, '', '', '', UNACCEPTABLE",
        "HIGH, '', '', MINIMAL, HIGH",
        "LOW, HIGH, '', MINIMAL, HIGH",
        "LOW, '', HIGH, MINIMAL, HIGH",
        "LOW, LOW, LOW, HIGH_RISK, MEDIUM",
        "MEDIUM, '', '', '', MEDIUM",
        "LOW, MEDIUM, '', '', MEDIUM",
        "LOW, '', MEDIUM, '', MEDIUM",
        "LOW, LOW, LOW, MINIMAL, LOW",
        "NONE, '', '', '', LOW"
    })
    void givesTheLevel(String harm, String privacy, String society, String riskClass, String level) {
        assertThat(level(harm, privacy, society, riskClass, false, "NONE")
                        .hits()
                        .get(0)
                        .text("level"))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH_RISK, true, PUBLIC_SERVICE, true",
        "HIGH_RISK, true, CREDIT, true",
        "HIGH_RISK, true, INSURANCE, true",
        "HIGH_RISK, true, NONE, false",
        "HIGH_RISK, false, CREDIT, false",
        "MINIMAL, true, PUBLIC_SERVICE, false"
    })
    void knowsWhenFundamentalRightsHaveToBeAssessed(String riskClass, boolean deployer, String use, boolean needed) {
        assertThat(level("LOW", "", "", riskClass, deployer, use).hits())
                .anySatisfy(hit -> assertThat(hit.text("level")).isNotEmpty())
                .filteredOn(hit -> hit.is("fundamentalRights"))
                .hasSize(needed ? 1 : 0);
    }

    @Test
    void asksForViewsOnlyWhereSomethingPointsToThem() {
        assertThat(views(false, "MINIMAL", "PREDICTIVE", "ADVISES", "FEW")).containsExactly("PEOPLE");
        assertThat(views(true, "MINIMAL", "PREDICTIVE", "ADVISES", "FEW")).containsExactly("PEOPLE", "PRIVACY");
        assertThat(views(false, "HIGH_RISK", "PREDICTIVE", "ADVISES", "FEW")).containsExactly("PEOPLE", "SOCIETY");
        assertThat(views(false, "MINIMAL", "AGENTIC", "ACTS_ALONE", "FEW")).containsExactly("PEOPLE", "SOCIETY");
        assertThat(views(false, "MINIMAL", "PREDICTIVE", "ADVISES", "PUBLIC")).containsExactly("PEOPLE", "SOCIETY");
    }

    private List<String> views(boolean personal, String riskClass, String kind, String autonomy, String reach) {
        return decisions
                .judge(
                        "impact-views",
                        Map.of(
                                "personalData", personal,
                                "riskClass", riskClass,
                                "kind", kind,
                                "autonomy", autonomy,
                                "reach", reach))
                .hits()
                .stream()
                .map(hit -> hit.text("view"))
                .toList();
    }

    private Decision level(
            String harm, String privacy, String society, String riskClass, boolean deployer, String use) {
        return decisions.judge(
                "impact-level",
                Map.of(
                        "harm", harm,
                        "privacyRisk", privacy,
                        "societyRisk", society,
                        "riskClass", riskClass,
                        "deployer", deployer,
                        "rightsCase", use));
    }
}
