package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTests {

    @Test
    void makesEverybodyAMember() {
        assertThat(PersonRules.roles(Set.of(Role.RISK_OWNER))).containsExactlyInAnyOrder("MEMBER", "RISK_OWNER");
    }

    @Test
    void keepsExternalAuditorsFromEveryOtherRole() {
        assertThat(PersonRules.roles(Set.of(Role.EXTERNAL_AUDITOR, Role.MEMBER)))
                .containsExactly("EXTERNAL_AUDITOR");
        assertRefused(
                "identity-external-auditor", () -> PersonRules.roles(Set.of(Role.EXTERNAL_AUDITOR, Role.AIMS_MANAGER)));
    }

    @Test
    void storesAddressesInLowerCase() {
        assertThat(PersonRules.email("  Jo.Doe@Example.ORG ")).isEqualTo("jo.doe@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jo", "jo@", "@example.org", "jo doe@example.org", "a@b@c", "jo@example.org,x@example.org"})
    void refusesWhatIsNoAddress(String text) {
        assertRefused("identity-email", () -> PersonRules.email(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb"})
    void refusesWhatIsNoName(String text) {
        assertRefused("identity-name", () -> PersonRules.name(text));
    }

    @Test
    void refusesOffsetsAsZone() {
        assertThat(PersonRules.zone(ZoneId.of("Europe/Berlin"))).isEqualTo("Europe/Berlin");
        assertRefused("identity-zone", () -> PersonRules.zone(ZoneId.of("+02:00")));
    }

    @Test
    void speaksEnglishAndGerman() {
        assertThat(PersonRules.language(Locale.GERMANY)).isEqualTo("de");
        assertRefused("identity-language", () -> PersonRules.language(Locale.FRENCH));
    }
}
