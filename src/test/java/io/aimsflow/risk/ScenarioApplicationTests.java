package io.aimsflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemKind;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ScenarioApplicationTests {

    @Autowired
    private ScenarioLibrary library;

    @Autowired
    private ScenarioApplication application;

    @Autowired
    private RiskAssessments assessments;

    @Autowired
    private Risks risks;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    private Actor manager;
    private PersonId owner;
    private List<String> numbers;

    @BeforeEach
    void systems() {
        manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER)).id();
        numbers = List.of(registered(), registered());
    }

    @Test
    void libraryIsWhole() {
        assertThat(library.all()).hasSize(60).extracting(Scenario::id).doesNotHaveDuplicates();
        assertThat(library.all()).allSatisfy(scenario -> {
            assertThat(scenario.title()).isNotBlank().hasSizeLessThanOrEqualTo(RiskField.TITLE.most());
            assertThat(scenario.description()).isNotBlank();
            assertThat(scenario.causes()).isNotEmpty();
            assertThat(scenario.controls()).allMatch(control -> control.matches("A\\.\\d+(\\.\\d+)+"));
            assertThat(Arrays.stream(SystemKind.values()).map(Enum::name)).containsAll(scenario.kinds());
        });
    }

    @Test
    void everyScenarioIsWrittenInBothLanguages() {
        assertThat(library.all()).allSatisfy(scenario -> {
            assertThat(scenario.titleDe())
                    .isNotBlank()
                    .isNotEqualTo(scenario.title())
                    .hasSizeLessThanOrEqualTo(RiskField.TITLE.most());
            assertThat(scenario.descriptionDe()).isNotBlank().isNotEqualTo(scenario.description());
            assertThat(scenario.causesDe())
                    .hasSameSizeAs(scenario.causes())
                    .doesNotContain("")
                    .doesNotContainAnyElementsOf(scenario.causes());
            assertThat(scenario.consequencesDe())
                    .hasSameSizeAs(scenario.consequences())
                    .doesNotContain("")
                    .doesNotContainAnyElementsOf(scenario.consequences());
        });
    }

    @Test
    void searchesWhatTheReaderIsShown() {
        assertThat(library.search("HINTERTÜR prüfsumme", Optional.empty(), "", Locale.GERMAN))
                .extracting(Scenario::id)
                .containsExactly("RS-018");
        assertThat(library.search("hintertür", Optional.empty(), "", Locale.ENGLISH))
                .isEmpty();
        assertThat(library.search("backdoor", Optional.empty(), "", Locale.GERMAN))
                .isEmpty();
    }

    @Test
    void writesTheRiskInTheLanguageOfWhoeverAppliesTheScenario() {
        var scenario = library.get("RS-018");
        var added = application
                .apply(List.of("RS-018"), List.of(numbers.get(0)), Locale.GERMAN, false, manager)
                .added();

        var details = added.get(0).details();
        assertThat(details.title()).isEqualTo(scenario.titleDe());
        assertThat(details.text(RiskField.EVENT)).isEqualTo(scenario.descriptionDe());
        assertThat(details.text(RiskField.CAUSE).lines()).containsExactlyElementsOf(scenario.causesDe());
        assertThat(details.text(RiskField.CONSEQUENCE).lines()).containsExactlyElementsOf(scenario.consequencesDe());
    }

    @Test
    void findsScenariosByWordsSourceAndKind() {
        assertThat(library.search("jailbreaking", Optional.empty(), "", Locale.ENGLISH))
                .extracting(Scenario::id)
                .containsExactly("RS-008");
        assertThat(library.search("LLM01:2025", Optional.empty(), "", Locale.ENGLISH))
                .hasSize(3);
        assertThat(library.search("", Optional.of(RiskSource.HARDWARE), "EMBEDDED", Locale.ENGLISH))
                .isNotEmpty()
                .allMatch(scenario -> scenario.source() == RiskSource.HARDWARE);
        assertThat(library.search("no such thing", Optional.empty(), "", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void makesOneRiskForEachSystemAndNoneTwice() {
        var first = apply(List.of("RS-001", "RS-004"), List.of(numbers.get(0)));
        assertThat(first.added()).hasSize(2);

        var again = apply(List.of("RS-001", "RS-004", "RS-004"), numbers);
        assertThat(again.added()).hasSize(2);
        assertThat(again.known()).isEqualTo(2);

        var risk = risks.byNumber(again.added().get(0).number(), owner).risk();
        assertThat(risk.details().owner()).contains(owner);
        assertThat(risk.origin()).contains(new Risk.Origin("RS-001", library.version()));
        assertThat(risk.details().list(RiskField.OBJECTIVES)).isNotEmpty();
        assertThat(risk.level()).as("nobody judged yet").isEmpty();
    }

    @Test
    void asksTheOwnersAtOnceIfWanted() {
        var risk = application
                .apply(List.of("RS-001"), List.of(numbers.get(0)), Locale.ENGLISH, true, manager)
                .added()
                .get(0);

        assertThat(assessments.of(risk.id(), 10))
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.stage()).isEqualTo(TreatmentStage.ASSESSMENT));
        var standing = risks.byNumber(risk.number(), owner).risk().standing();
        assertThat(standing.state()).isEqualTo(RiskState.IN_ASSESSMENT);
    }

    @Test
    void asksForOnlySoManyAssessmentsAtOnce() {
        var all = library.all().stream().map(Scenario::id).toList();
        var four = List.of(numbers.get(0), numbers.get(1), registered(), registered());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> application.apply(all, four, Locale.ENGLISH, true, manager))
                .matches(refused -> refused.code().equals("risk-too-many-assessed"));
    }

    @Test
    void makesAllOrNothing() {
        var mixed = List.of(numbers.get(0), "AI-999999");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> apply(List.of("RS-001"), mixed));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> apply(List.of("RS-001", "RS-999"), numbers));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> apply(List.of(), numbers));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> apply(List.of("RS-001"), List.of()));
        assertThat(apply(List.of("RS-001"), numbers).added()).hasSize(2);
    }

    @Test
    void appliesOnlyToOwnSystems() {
        var stranger = Actor.of(people.add(Somebody.with(Role.RISK_OWNER)).id());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> application.apply(List.of("RS-001"), numbers, Locale.ENGLISH, false, stranger));
        assertThat(application
                        .apply(List.of("RS-001"), numbers, Locale.ENGLISH, false, Actor.of(owner))
                        .added())
                .hasSize(2);
    }

    private ScenarioApplication.Outcome apply(List<String> scenarios, List<String> chosen) {
        return application.apply(scenarios, chosen, Locale.ENGLISH, false, manager);
    }

    private String registered() {
        return systems.register(SystemSamples.chatbot(owner), manager, Way.PAGE).number();
    }
}
