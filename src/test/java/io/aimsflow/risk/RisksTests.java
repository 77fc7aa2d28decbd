package io.aimsflow.risk;

import static io.aimsflow.risk.RiskSamples.bias;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RisksTests {

    @Autowired
    private Risks risks;

    @Autowired
    private RiskMatrix matrix;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Actor manager;
    private PersonId owner;
    private PersonId systemOwner;
    private AiSystemView system;

    @BeforeEach
    void people() {
        manager = Actor.of(person(Role.AIMS_MANAGER));
        owner = person(Role.RISK_OWNER);
        systemOwner = person(Role.AI_SYSTEM_OWNER);
        system = systems.register(SystemSamples.chatbot(systemOwner), manager, io.aimsflow.systems.Way.PAGE);
    }

    @Test
    void judgesByTheTableAndKeepsRuleAndVersion() {
        var risk = added().risk();

        assertThat(risk.number()).matches("R-\\d{4,}");
        assertThat(risk.details().impact()).as("the highest counts").hasValue(5);
        assertThat(risk.inherent()).hasValueSatisfying(judged -> {
            assertThat(judged.level()).isEqualTo(RiskLevel.VERY_HIGH);
            assertThat(judged.rule()).isEqualTo("rule_very_high_corner");
            assertThat(judged.table()).isEqualTo("risk-level");
            assertThat(judged.version()).isPositive();
            assertThat(judged.reasonDe()).isNotBlank();
        });
        assertThat(risk.residual()).isEmpty();
        assertThat(risk.details().text(RiskField.EXISTING_CONTROLS)).isEqualTo("A.6.2.4, A.9.2");
        assertThat(ledger(risk)).containsExactly("risk-identified");
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,LOW",
        "3,2,LOW",
        "1,5,MEDIUM",
        "4,2,MEDIUM",
        "2,5,HIGH",
        "3,4,HIGH",
        "5,4,VERY_HIGH",
        "4,5,VERY_HIGH"
    })
    void matrixGivesLevels(int likelihood, int impact, RiskLevel level) {
        assertThat(matrix.levels()).hasSize(25).containsEntry(new RiskMatrix.Cell(likelihood, impact), level);
    }

    @Test
    void matrixNeverGivesLessForMore() {
        matrix.levels().forEach((cell, level) -> {
            var more = matrix.levels().get(new RiskMatrix.Cell(cell.likelihood(), Math.min(5, cell.impact() + 1)));
            var oftener = matrix.levels().get(new RiskMatrix.Cell(Math.min(5, cell.likelihood() + 1), cell.impact()));
            assertThat(more).isGreaterThanOrEqualTo(level);
            assertThat(oftener).isGreaterThanOrEqualTo(level);
        });
    }

    @Test
    void residualLevelCountsAgainstTheAppetite() {
        var view = added();
        assertThat(view.aboveAppetite()).isTrue();

        var after = change(view, Map.of(RiskField.RESIDUAL_LIKELIHOOD, "2", RiskField.RESIDUAL_IMPACT, "3"));

        assertThat(after.risk().level()).contains(RiskLevel.MEDIUM);
        assertThat(after.aboveAppetite()).isFalse();
        assertThat(risks.history(after.risk().id(), "", 10).steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.by()).contains(Actor.of(owner));
                    assertThat(step.changes()).contains(new RiskChange(RiskChange.RESIDUAL, "", "MEDIUM"));
                });
        assertThat(ledger(after.risk())).containsExactly("risk-identified", "risk-changed");
    }

    @Test
    void namesEveryFieldToMend() {
        var texts = bias(owner);
        texts.put(RiskField.TITLE, " ");
        texts.put(RiskField.LIKELIHOOD, "6");
        texts.put(RiskField.EXISTING_CONTROLS, "A.6.2.4, everything");
        texts.put(RiskField.SYSTEMS, "AI-999999");
        texts.put(RiskField.RESIDUAL_IMPACT, "2");

        assertThat(risks.check(Optional.empty(), texts, owner))
                .extracting(RiskProblem::field)
                .containsExactlyInAnyOrder(
                        RiskField.TITLE,
                        RiskField.LIKELIHOOD,
                        RiskField.EXISTING_CONTROLS,
                        RiskField.SYSTEMS,
                        RiskField.RESIDUAL_LIKELIHOOD);
    }

    @Test
    void letsNobodyOverwriteWhatTheyHaveNotSeen() {
        var view = added();
        change(view, Map.of(RiskField.CAUSE, "First"));

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> change(view, Map.of(RiskField.CAUSE, "Second")));
    }

    @Test
    void existsOnlyForThoseWhomItConcerns() {
        var texts = bias(owner);
        texts.put(RiskField.SYSTEMS, system.number());
        var number = risks.add(texts, manager, Way.PAGE).risk().number();

        for (var reader : List.of(owner, systemOwner, person(Role.TOP_MANAGEMENT), person(Role.LEAD_AUDITOR))) {
            assertThat(risks.byNumber(number, reader).risk().number()).isEqualTo(number);
            assertThat(numbers(texts.get(RiskField.TITLE), reader)).containsExactly(number);
        }
        for (var stranger : List.of(person(), person(Role.RISK_OWNER), person(Role.EXTERNAL_AUDITOR))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> risks.byNumber(number, stranger));
            assertThat(numbers(texts.get(RiskField.TITLE), stranger)).isEmpty();
        }
        var reader = Actor.of(person(Role.INTERNAL_AUDITOR));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> risks.change(number, 0, Map.of(), "", reader, Way.API));
    }

    @Test
    void nobodyAddsWhatTheyCouldNotSee() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> risks.add(bias(owner), Actor.of(person()), Way.PAGE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> risks.add(bias(owner), Actor.of(systemOwner), Way.PAGE));
    }

    @ParameterizedTest
    @EnumSource(RiskFilter.Sort.class)
    void pagesInEveryOrderWithoutLosingALine(RiskFilter.Sort sort) {
        var mark = "Page " + UUID.randomUUID();
        for (var likelihood : List.of("1", "3", "3", "5", "2")) {
            var texts = bias(owner);
            texts.put(RiskField.TITLE, mark + likelihood);
            texts.put(RiskField.LIKELIHOOD, likelihood);
            risks.add(texts, manager, Way.PAGE);
        }
        List<String> found = new ArrayList<>();
        var after = "";
        do {
            var page = risks.list(filter(mark, sort, OptionalInt.empty(), after), owner);
            assertThat(page.total()).isEqualTo(5);
            page.lines().forEach(line -> found.add(line.number()));
            after = page.next();
        } while (!after.isEmpty());
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void countsCellsAndFiltersByOne() {
        var texts = bias(owner);
        texts.put(RiskField.LIKELIHOOD, "3");
        risks.add(texts, manager, Way.PAGE);
        var title = texts.get(RiskField.TITLE);
        var cell = filter(title, RiskFilter.Sort.LEVEL, OptionalInt.of(3), "");

        assertThat(risks.heatMap(cell, owner).counts()).containsOnly(Map.entry(new RiskMatrix.Cell(3, 5), 1L));
        assertThat(risks.list(cell, owner).lines()).hasSize(1);
        var other = filter(title, RiskFilter.Sort.LEVEL, OptionalInt.of(4), "");
        assertThat(risks.list(other, owner).lines()).isEmpty();
        assertThat(risks.heatMap(other, owner).total())
                .as("the map shows all cells")
                .isEqualTo(1);
    }

    @Test
    void handsOwnershipOver() {
        var number = added().risk().number();
        var heir = person();
        people.deactivate(owner, heir, Actor.of(person(Role.ADMINISTRATOR)));

        assertThat(risks.byNumber(number, heir).risk().details().owner()).contains(heir);
    }

    private List<String> numbers(String title, PersonId viewer) {
        return risks.list(filter(title, RiskFilter.Sort.NUMBER, OptionalInt.empty(), ""), viewer).lines().stream()
                .map(Risk::number)
                .toList();
    }

    private static RiskFilter filter(String search, RiskFilter.Sort sort, OptionalInt likelihood, String after) {
        return new RiskFilter(
                search,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RiskFilter.View.INHERENT,
                likelihood,
                OptionalInt.empty(),
                false,
                false,
                sort,
                after,
                2);
    }

    private RiskView added() {
        return risks.add(bias(owner), manager, Way.PAGE);
    }

    private RiskView change(RiskView view, Map<RiskField, String> texts) {
        return risks.change(
                view.risk().number(), view.risk().version(), texts, "Looked again", Actor.of(owner), Way.PAGE);
    }

    private List<String> ledger(Risk risk) {
        return jdbc.sql("select kind from ledger_entry where content::jsonb ->> 'number' = ? order by at, id")
                .param(risk.number())
                .query(String.class)
                .list();
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }
}
