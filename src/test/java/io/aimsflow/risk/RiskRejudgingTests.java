package io.aimsflow.risk;

import static io.aimsflow.risk.RiskSamples.bias;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Policies;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Risks that an older matrix judged; what it had answered is written into their rows, as it would stand there. */
@IntegrationTest
class RiskRejudgingTests {

    @Autowired
    private RiskRejudging rejudging;

    @Autowired
    private RiskAssessments assessments;

    @Autowired
    private RiskMatrix matrix;

    @Autowired
    private Risks risks;

    @Autowired
    private Policies policies;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Actor manager;
    private PersonId owner;

    @BeforeEach
    void people() {
        manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        owner = people.add(Somebody.with(Role.RISK_OWNER)).id();
        everything();
    }

    @Test
    void tellsHistoryAndLedgerOfAnotherLevelOnce() {
        var risk = added();
        judgedBefore(risk, RiskLevel.LOW);

        everything();
        everything();

        var after = now(risk);
        assertThat(after.inherent()).isEqualTo(risk.inherent());
        assertThat(after.level()).contains(RiskLevel.VERY_HIGH);
        assertThat(after.version()).isGreaterThan(risk.version());
        var told = risks.history(risk.id(), "", 10).steps().stream().filter(step -> step.way() == Way.REJUDGED);
        assertThat(told).singleElement().satisfies(step -> {
            assertThat(step.by()).isEmpty();
            assertThat(step.changes()).containsExactly(new RiskChange(RiskChange.INHERENT, "LOW", "VERY_HIGH"));
        });
        assertThat(ledger(risk)).containsOnlyOnce("REJUDGED");
        assertThat(assessments.of(risk.id(), 10))
                .as("it is graver than the appetite allows")
                .hasSize(1);
    }

    @Test
    void keepsSilentWhereTheLevelStays() {
        var risk = added();
        judgedBefore(risk, RiskLevel.VERY_HIGH);

        everything();

        var after = now(risk);
        assertThat(after.inherent())
                .hasValueSatisfying(judged -> assertThat(judged.version()).isEqualTo(matrix.version()));
        assertThat(after.version()).as("nobody who edits it is disturbed").isEqualTo(risk.version());
        assertThat(after.changedAt()).isEqualTo(risk.changedAt());
        assertThat(risks.history(risk.id(), "", 10).steps()).isEmpty();
        assertThat(ledger(risk)).containsExactly("");
        assertThat(assessments.of(risk.id(), 10)).isEmpty();
    }

    @Test
    void goesOnBatchByBatchUntilNoneIsLeft() {
        var stale = Stream.generate(this::added).limit(3).toList();
        stale.forEach(risk -> judgedBefore(risk, RiskLevel.MEDIUM));

        assertThat(rejudging.judgeAnew(2)).isEqualTo(new RiskRejudging.Outcome(2, 2));
        assertThat(rejudging.judgeAnew(2)).isEqualTo(new RiskRejudging.Outcome(1, 1));
        assertThat(rejudging.judgeAnew(2)).isEqualTo(new RiskRejudging.Outcome(0, 0));
        assertThat(stale)
                .extracting(risk -> now(risk).level())
                .allMatch(level -> level.equals(stale.get(0).level()));
    }

    @Test
    void leavesAloneWhatNobodyJudged() {
        var texts = bias(owner);
        texts.keySet()
                .removeAll(List.of(RiskField.LIKELIHOOD, RiskField.IMPACT_ORGANISATION, RiskField.IMPACT_INDIVIDUALS));
        var risk = risks.add(texts, manager, Way.PAGE).risk();

        everything();

        assertUntouched(risk);
    }

    @Test
    void anotherAppetiteCountsAtOnce() {
        var risk = added();
        var before = policies.valueOf(RiskPolicies.APPETITE);
        try {
            policies.set(RiskPolicies.APPETITE, RiskLevel.VERY_HIGH.rank(), manager);
            assertThat(risks.byNumber(risk.number(), owner).aboveAppetite()).isFalse();
            policies.set(RiskPolicies.APPETITE, RiskLevel.LOW.rank(), manager);
            assertThat(risks.byNumber(risk.number(), owner).aboveAppetite()).isTrue();
        } finally {
            policies.set(RiskPolicies.APPETITE, before, manager);
        }
        assertUntouched(risk);
    }

    private void everything() {
        new RiskSchedule(assessments, rejudging, clock).judgeAnew();
    }

    private Risk added() {
        return risks.add(bias(owner), manager, Way.PAGE).risk();
    }

    private Risk now(Risk risk) {
        return risks.byNumber(risk.number(), owner).risk();
    }

    private void assertUntouched(Risk risk) {
        var after = now(risk);
        assertThat(after.version()).isEqualTo(risk.version());
        assertThat(after.inherent()).isEqualTo(risk.inherent());
        assertThat(after.residual()).isEqualTo(risk.residual());
        assertThat(risks.history(risk.id(), "", 10).steps()).isEmpty();
    }

    private void judgedBefore(Risk risk, RiskLevel level) {
        jdbc.sql("update risk_risk set inherent = (inherent::jsonb"
                        + " || jsonb_build_object('level', cast(:level as text), 'version', 0))::text,"
                        + " inherent_rank = :rank where id = :id")
                .param("level", level.name())
                .param("rank", level.rank())
                .param("id", risk.id().value())
                .update();
    }

    /** The ways in which its entries say that it changed; empty for how it began. */
    private List<String> ledger(Risk risk) {
        return jdbc.sql("select case kind when 'risk-changed' then content::jsonb ->> 'way' else '' end"
                        + " from ledger_entry where content::jsonb ->> 'number' = ? order by at, id")
                .param(risk.number())
                .query(String.class)
                .list();
    }
}
