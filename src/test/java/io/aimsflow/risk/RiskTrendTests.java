package io.aimsflow.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.RiskTrend.Month;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has an owner of its own, who sees only the risks of the test. */
@IntegrationTest
class RiskTrendTests {

    @Autowired
    private Risks risks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PersonId owner;

    @BeforeEach
    void owner() {
        owner = people.add(Somebody.with(Role.RISK_OWNER)).id();
    }

    @Test
    void followsTheChangesOfALevel() {
        var risk = added(14);
        var mended = change(risk, 5, Map.of(RiskField.RESIDUAL_LIKELIHOOD, "3", RiskField.RESIDUAL_IMPACT, "4"));
        change(mended, 2, Map.of(RiskField.RESIDUAL_LIKELIHOOD, "1", RiskField.RESIDUAL_IMPACT, "1"));

        assertThat(levels()).hasSize(12);
        assertThat(levels().subList(0, 6)).containsOnly(Map.of(RiskLevel.VERY_HIGH, 1L));
        assertThat(levels().subList(6, 9)).containsOnly(Map.of(RiskLevel.HIGH, 1L));
        assertThat(levels().subList(9, 12)).containsOnly(Map.of(RiskLevel.LOW, 1L));
    }

    @Test
    void countsTheInherentLevelAgainWhenTheResidualOneIsTakenBack() {
        var risk = added(14);
        var mended = change(risk, 5, Map.of(RiskField.RESIDUAL_LIKELIHOOD, "1", RiskField.RESIDUAL_IMPACT, "1"));
        change(mended, 2, Map.of(RiskField.RESIDUAL_LIKELIHOOD, "", RiskField.RESIDUAL_IMPACT, ""));

        assertThat(levels().subList(6, 9)).containsOnly(Map.of(RiskLevel.LOW, 1L));
        assertThat(levels().subList(9, 12)).containsOnly(Map.of(RiskLevel.VERY_HIGH, 1L));
    }

    @Test
    void countsARiskFromTheMonthInWhichItWasFound() {
        var risk = added(3);
        change(
                risk,
                1,
                Map.of(RiskField.LIKELIHOOD, "", RiskField.IMPACT_ORGANISATION, "", RiskField.IMPACT_INDIVIDUALS, ""));
        added(0);

        var months = months();
        assertThat(months).extracting(Month::total).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 2L);
        assertThat(months).extracting(Month::unjudged).endsWith(0L, 0L, 1L, 1L);
        assertThat(months.get(11).month()).isEqualTo(YearMonth.now(clock));
    }

    @Test
    void changesOfOtherKindsMoveNothing() {
        var risk = added(14);
        change(risk, 2, Map.of(RiskField.CAUSE, "Another \"INHERENT_LEVEL\" cause"));

        assertThat(levels()).containsOnly(Map.of(RiskLevel.VERY_HIGH, 1L));
    }

    @Test
    void countsWhatSomebodyMaySee() {
        added(1);
        var other = people.add(Somebody.with(Role.RISK_OWNER)).id();
        var auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR)).id();

        assertThat(risks.trend(owner).all()).isFalse();
        assertThat(risks.trend(other).trend().months())
                .allSatisfy(month -> assertThat(month.total()).isZero());
        assertThat(risks.trend(auditor).all()).isTrue();
        assertThat(risks.trend(auditor).trend().months().get(11).count(RiskLevel.VERY_HIGH))
                .isPositive();
    }

    private List<Month> months() {
        return risks.trend(owner).trend().months();
    }

    private List<Map<RiskLevel, Long>> levels() {
        return months().stream().map(Month::levels).toList();
    }

    /** A very high risk that was found so many months ago. */
    private Risk added(int monthsAgo) {
        var risk = risks.add(RiskSamples.bias(owner), Actor.of(owner), Way.PAGE).risk();
        jdbc.sql("update risk_risk set created_at = ? where id = ?")
                .params(midOf(monthsAgo), risk.id().value())
                .update();
        return risk;
    }

    private Risk change(Risk risk, int monthsAgo, Map<RiskField, String> texts) {
        var changed = risks.change(risk.number(), risk.version(), texts, "", Actor.of(owner), Way.PAGE)
                .risk();
        jdbc.sql("update risk_step set at = ? where id = ?")
                .params(
                        midOf(monthsAgo),
                        risks.history(risk.id(), "", 20).steps().stream()
                                .max((one, other) -> one.at().compareTo(other.at()))
                                .orElseThrow()
                                .id())
                .update();
        return changed;
    }

    private Timestamp midOf(int monthsAgo) {
        var month = YearMonth.now(clock).minusMonths(monthsAgo);
        return Timestamp.from(
                month.atDay(1).atTime(12, 0).atZone(clock.getZone()).toInstant());
    }
}
