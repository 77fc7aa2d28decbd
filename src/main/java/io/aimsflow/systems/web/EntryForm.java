package io.aimsflow.systems.web;

import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.Description;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an entry as somebody typed them.
 *
 * @param display the name that a person's field shows, by field
 */
public record EntryForm(Map<AiSystemField, String> texts, Map<AiSystemField, String> display, String reason) {

    static EntryForm of(Description description, Map<AiSystemField, String> display) {
        return new EntryForm(description.values(), display, "");
    }

    /** A field that the page sent nothing for is empty: no box was ticked. */
    static EntryForm typed(MultiValueMap<String, String> sent, Map<AiSystemField, String> display) {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        for (var field : AiSystemField.values()) {
            texts.put(field, String.join(", ", sent.getOrDefault(field.key(), List.of())));
        }
        return new EntryForm(texts, display, Objects.toString(sent.getFirst("reason"), ""));
    }

    public String text(AiSystemField field) {
        return texts.getOrDefault(field, "");
    }

    public String shown(AiSystemField field) {
        return display.getOrDefault(field, "");
    }

    public boolean has(AiSystemField field, String option) {
        return Arrays.asList(text(field).split(", ")).contains(option);
    }
}
