package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class GateMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void findingsReadWell(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/workflow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        assertThat(ResourceBundle.getBundle("messages/workflow").keySet())
                .filteredOn(key -> key.startsWith("workflow.gate."))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> {
                    String text =
                            messages.getMessage(key, new Object[] {"FIRST", "SECOND"}, Locale.forLanguageTag(language));
                    assertThat(text).doesNotContain("''").matches("(?s).*(\\.|FIRST)");
                });
    }
}
