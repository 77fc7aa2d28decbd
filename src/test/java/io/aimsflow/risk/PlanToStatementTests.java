package io.aimsflow.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.ControlUses;
import io.aimsflow.controls.Implementation;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.impact.Dimension;
import io.aimsflow.impact.ImpactMeasureDecided;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an impact assessment found becomes a risk; what treats the risk is needed in the Statement of Applicability. */
@IntegrationTest
class PlanToStatementTests {

    private static final ControlRef LOGGING = new ControlRef("A.6.2.8");

    private FindingListener found;
    private NeededControls needed;

    @Autowired
    private RiskFindings findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Risks risks;

    @Autowired
    private AiSystems systems;

    @Autowired
    private StatementsOfApplicability statements;

    @Autowired
    private ControlUses uses;

    @Autowired
    private People people;

    private Person manager;
    private Person owner;
    private AiSystemView system;

    /** Listeners without the proxy that would let them run on another thread. */
    @BeforeEach
    void people() {
        found = new FindingListener(findings);
        needed = new NeededControls(jdbc, statements);
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        system = systems.register(SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), Way.PAGE);
    }

    @Test
    void aHarmWithAMeasureBecomesOneRiskHoweverOftenItIsTold() {
        var measure = measure(Optional.empty());

        found.on(measure);
        found.on(measure);

        assertThat(ofSystem()).singleElement().satisfies(risk -> {
            assertThat(risk.details().title()).isEqualTo("Applicants: They are turned away unfairly");
            assertThat(risk.details().owner()).contains(owner.id());
            assertThat(risk.level()).isPresent();
        });
    }

    @Test
    void theStatementHearsWhichControlsAreNeededAndWhichAreThere() {
        found.on(measure(Optional.empty()));
        var risk = ofSystem().get(0);
        var decided = new RiskTreatmentDecided(
                UUID.randomUUID(),
                risk.id(),
                risk.number(),
                risk.details().title(),
                TreatmentOption.MODIFY,
                List.of(LOGGING),
                CaseId.random(),
                "RT-2026-0001");

        needed.on(decided);
        needed.on(decided);

        assertThat(uses.of(List.of(LOGGING)).get(LOGGING))
                .extracting(use -> use.number())
                .contains(risk.number());
        var line = line();
        assertThat(line.applicability()).contains(Applicability.INCLUDED);
        assertThat(line.notes()).containsOnlyOnce(risk.number() + ":");

        needed.on(new RiskTreated(
                UUID.randomUUID(),
                risk.id(),
                risk.number(),
                risk.details().title(),
                RiskLevel.LOW,
                List.of(LOGGING),
                CaseId.random(),
                "RT-2026-0001"));
        assertThat(line().implementation()).contains(Implementation.IMPLEMENTED);
    }

    private ImpactMeasureDecided measure(Optional<UUID> continued) {
        return new ImpactMeasureDecided(
                UUID.randomUUID(),
                continued,
                CaseId.random(),
                "IA-2026-0001",
                system.id(),
                system.number(),
                "They are turned away unfairly",
                Dimension.values()[0],
                "Applicants",
                4,
                3,
                "Test with balanced data",
                owner.id(),
                LocalDate.of(2030, 1, 31),
                "",
                manager.id());
    }

    private List<Risk> ofSystem() {
        var filter = new RiskFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(system.id()),
                Optional.empty(),
                RiskFilter.View.INHERENT,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                false,
                RiskFilter.Sort.NEWEST,
                "",
                10);
        return risks.list(filter, manager.id()).lines();
    }

    private StatementLine line() {
        var draft = statements.open(Actor.of(manager.id()));
        return statements.byNumber(draft, manager.id()).lines().stream()
                .filter(each -> each.control().equals(LOGGING))
                .findFirst()
                .orElseThrow();
    }
}
