package io.aimsflow.impact.web;

import io.aimsflow.impact.ImpactLevel;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.impact.ImpactWords;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of assessments offer, in the language of the person who reads. */
@Component("impactTexts")
public class ImpactTexts {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final ImpactWords words;
    private final MessageSource messages;

    ImpactTexts(ImpactWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public List<Option> states() {
        return Arrays.stream(ImpactState.values())
                .map(state -> new Option(state.name(), words.text(state.messageKey())))
                .toList();
    }

    public List<Option> levels() {
        return Arrays.stream(ImpactLevel.values())
                .map(level -> new Option(level.name(), words.text(level.messageKey())))
                .toList();
    }

    /** What is wrong, by field. */
    Map<String, String> of(Refused refusal) {
        return Map.of(
                refusal.field(),
                messages.getMessage("refused." + refusal.code(), refusal.arguments(), LocaleContextHolder.getLocale()));
    }
}
