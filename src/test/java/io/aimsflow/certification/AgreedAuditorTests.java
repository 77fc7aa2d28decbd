package io.aimsflow.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedAuditorTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Byron, Ada@Body.example",
                "Ada Byron <ada@body.example>",
                "\"Ada Byron\" <ada@body.example>",
                "ada@body.example Ada Byron",
                "  Ada   Byron (ada@body.example) ;  "
            })
    void readsNameAndAddressOfALine(String line) {
        assertThat(AgreedAuditor.checked("\n" + line + "\r\n\n"))
                .containsExactly(new AgreedAuditor("Ada Byron", "ada@body.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben Body",
                "ben@body.example",
                "Ben Body, ben@body",
                "Ben Body, ben@@body.example",
                "Ben Body ben@body.example, cleo@body.example",
                "Ben Body, ben@body.example\u0000@x.example"
            })
    void refusesALineWithoutOneNameAndOneAddressAndNamesIt(String line) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AgreedAuditor.checked("Ada Byron, ada@body.example\n" + line))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("auditors");
                    assertThat(refusal.arguments()).containsExactly(line);
                });
    }

    @Test
    void refusesAnAddressInTwoLines() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AgreedAuditor.checked("Ada Byron, ada@body.example\nA. Byron, ADA@body.example"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("certification-auditor-twice"));
    }

    @Test
    void readsWhatCanBeReadOfAnOlderAgreement() {
        assertThat(AgreedAuditor.readable("Somebody of the body\nAda Byron, ada@body.example"))
                .containsExactly(new AgreedAuditor("Ada Byron", "ada@body.example"));
    }
}
