package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.shared.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final Person person = new Account(
                    new NewPerson(
                            "Maria Theresia Berger",
                            "maria.berger@example.org",
                            Locale.GERMAN,
                            java.time.ZoneId.of("Europe/Vienna"),
                            Set.of(),
                            Optional.empty()),
                    Instant.EPOCH)
            .person();

    @ParameterizedTest
    @ValueSource(
            strings = {"seven green bicycles", "Password managers are fine", "3 Regenschirme im Flur", "xK9-fds0!mQe"})
    void acceptsLongPasswords(String password) {
        assertThatCode(() -> PasswordRules.check(password, person)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars"})
    void refusesLessThanTwelveCharacters(String password) {
        refuses(password, "identity-password-short");
    }

    @Test
    void refusesMoreThanAnybodyTypes() {
        refuses("ab3 ".repeat(60), "identity-password-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria.berger@example.org",
                "Maria.Berger@Example.org",
                "maria theresia berger",
                "MariaTheresiaBerger"
            })
    void refusesTheOwnNameAndAddress(String password) {
        refuses(password, "identity-password-own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "passwordpassword",
                "123456789012",
                "098765432109",
                "qwertyuiop123",
                "aaaaaaaaaaaa",
                "abababababab",
                "!!iloveyou!!",
                "administrator"
            })
    void refusesTheCommonest(String password) {
        refuses(password, "identity-password-common");
    }

    private void refuses(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.check(password, person))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    org.assertj.core.api.Assertions.assertThat(refusal.code()).isEqualTo(code);
                    org.assertj.core.api.Assertions.assertThat(refusal.field()).isEqualTo("password");
                });
    }
}
