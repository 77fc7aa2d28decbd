package io.aimsflow.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How typed texts become an entry, whatever way they come. */
class DescriptionReadingTests {

    private final PersonId ada = PersonId.random();
    private final DescriptionReading reading =
            new DescriptionReading(text -> text.equals("ada@example.org") ? Optional.of(ada) : Optional.empty());

    @Test
    void bringsTextsIntoTheirCanonicalForm() {
        var read = read(Map.of(
                AiSystemField.PURPOSE, "Answers",
                AiSystemField.KIND, "Third-party service",
                AiSystemField.NAME, "  Parcel \n chatbot ",
                AiSystemField.ROLES, "deployer; Product manufacturer, DEPLOYER",
                AiSystemField.STAGE, "in use",
                AiSystemField.COUNTRIES, "de, eu",
                AiSystemField.OWNER, "ada@example.org",
                AiSystemField.GO_LIVE, "2026-11-24"));

        assertThat(reading.problems()).isEmpty();
        assertThat(read.name()).isEqualTo("Parcel chatbot");
        assertThat(read.list(AiSystemField.ROLES)).containsExactly("DEPLOYER", "PRODUCT_MANUFACTURER");
        assertThat(read.stage()).contains(Stage.IN_USE);
        assertThat(read.text(AiSystemField.COUNTRIES)).isEqualTo("DE, EU");
        assertThat(read.owner()).contains(ada);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        read(Map.of(
                AiSystemField.NAME, "x".repeat(121),
                AiSystemField.PURPOSE, "a\0b",
                AiSystemField.KIND, "magic",
                AiSystemField.OWNER, "nobody@example.org",
                AiSystemField.COUNTRIES, "DE, Atlantis",
                AiSystemField.GO_LIVE, "soon",
                AiSystemField.LINKS, "javascript:alert(1)"));

        assertThat(reading.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "NAME systems-too-long",
                        "PURPOSE systems-characters",
                        "KIND systems-option",
                        "OWNER systems-person-unknown",
                        "COUNTRIES systems-country",
                        "GO_LIVE systems-date",
                        "LINKS systems-link",
                        "ROLES systems-missing",
                        "STAGE systems-missing");
    }

    @Test
    void refusesADeputyWhoIsTheOwner() {
        var texts = new EnumMap<AiSystemField, String>(complete());
        texts.put(AiSystemField.DEPUTY, "ada@example.org");
        read(texts);

        assertThat(reading.problems()).extracting(FieldProblem::code).containsExactly("systems-deputy-is-owner");
    }

    @Test
    void tellsWhatIsDifferent() {
        var before = read(complete());
        var after =
                reading.over(before, Map.of(AiSystemField.STAGE, "RETIRING", AiSystemField.USERS, "Staff"), List.of());

        assertThat(before.changesTo(after))
                .containsExactly(new Change("STAGE", "", "IN_USE", "RETIRING"), new Change("USERS", "", "", "Staff"));
    }

    private Map<AiSystemField, String> complete() {
        Map<AiSystemField, String> texts = new EnumMap<>(SystemSamples.chatbot(ada));
        texts.put(AiSystemField.OWNER, "ada@example.org");
        return texts;
    }

    private Description read(Map<AiSystemField, String> texts) {
        return reading.over(Description.EMPTY, texts, AiSystemField.REQUIRED);
    }
}
