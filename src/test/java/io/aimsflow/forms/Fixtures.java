package io.aimsflow.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms without Spring: people with known names, a clock that stands on 15 June 2026, 22:30 UTC. */
final class Fixtures {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T22:30:00Z"), ZoneId.of("UTC"));
    static final String ADA = "00000000-0000-0000-0000-00000000000a";

    private Fixtures() {}

    static Forms forms() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("people", new People());
        beans.registerSingleton("files", (AttachedFiles) id -> id.toString().startsWith("f11e")
                ? Optional.of(new AttachedFiles.AttachedFile("report.pdf", "application/pdf"))
                : Optional.empty());
        return new Forms(
                CLOCK,
                new Pickers(beans.getBeanProvider(Picker.class)),
                beans.getBeanProvider(AttachedFiles.class),
                messages());
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A form of these components, written as JSON. */
    static String form(String... components) {
        return "{\"id\": \"test.form\", \"type\": \"default\", \"schemaVersion\": 19, \"components\": ["
                + String.join(",", components) + "]}";
    }

    static FormContext context(Map<String, Object> prefill) {
        return new FormContext(prefill, Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private static final class People implements Picker {

        @Override
        public String kind() {
            return "person";
        }

        @Override
        public List<Choice> search(String text, int limit, Locale locale) {
            return List.of(new Choice(ADA, "Ada Lovelace", "Research"));
        }

        @Override
        public Optional<Choice> find(String id) {
            return search("", 1, Locale.ENGLISH).stream()
                    .filter(choice -> choice.id().equals(id))
                    .findFirst();
        }
    }
}
