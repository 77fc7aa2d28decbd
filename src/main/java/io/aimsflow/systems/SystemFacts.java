package io.aimsflow.systems;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about a system what it is. */
@Component
class SystemFacts implements SubjectFacts {

    private static final List<AiSystemField> SHOWN = List.of(
            AiSystemField.PURPOSE,
            AiSystemField.KIND,
            AiSystemField.STAGE,
            AiSystemField.ROLES,
            AiSystemField.AFFECTED_PERSONS,
            AiSystemField.DATA_CATEGORIES);

    private final AiSystemTable table;
    private final AssessedSystems assessed;
    private final MessageSource messages;

    SystemFacts(AiSystemTable table, AssessedSystems assessed, MessageSource messages) {
        this.table = table;
        this.assessed = assessed;
        this.messages = messages;
    }

    @Override
    public String type() {
        return AiSystems.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return table.find(new SystemId(subject))
                .map(system -> facts(system, locale))
                .orElse(List.of());
    }

    private List<Fact> facts(AiSystem system, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("systems.system", locale), system.number(), "/systems/" + system.number()));
        facts.add(new Fact(text("systems.state", locale), text(system.state().messageKey(), locale)));
        for (var field : SHOWN) {
            var value = value(system.description(), field, locale);
            if (!value.isEmpty()) {
                facts.add(new Fact(text("systems.field." + field.key(), locale), value));
            }
        }
        system.riskClass()
                .ifPresent(judged ->
                        facts.add(new Fact(text("systems.class", locale), text("systems.class." + judged, locale))));
        Optional.ofNullable(assessed.of(List.of(system.id())).get(system.id()))
                .ifPresent(one -> facts.add(impact(one, locale)));
        return facts;
    }

    private Fact impact(AssessedSystems.Assessed one, Locale locale) {
        var key = one.level().isEmpty() ? "systems.impact.running" : one.level();
        return new Fact(text("systems.impact", locale), text(key, locale), one.path());
    }

    private String value(Description description, AiSystemField field, Locale locale) {
        if (field.options().isEmpty()) {
            return description.text(field);
        }
        var names = description.list(field).stream().map(name -> text("systems." + field.key() + "." + name, locale));
        return String.join(", ", names.toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
