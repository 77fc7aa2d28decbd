package io.aimsflow.concerns;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the case's page what is known of an incident. */
@Component
class IncidentFacts implements SubjectFacts {

    private final IncidentTable table;
    private final MessageSource messages;

    IncidentFacts(IncidentTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Incidents.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        table.byId(subject).ifPresent(incident -> {
            facts.add(new Fact(text("", locale), incident.number(), "/incidents/" + incident.number()));
            facts.add(new Fact(text(".reported", locale), incident.reported()));
            if (!incident.systemName().isEmpty()) {
                facts.add(new Fact(text(".system", locale), incident.systemName()));
            }
            incident.verdict()
                    .ifPresent(verdict -> facts.add(new Fact(
                            text(verdict.serious() ? ".serious" : ".notSerious", locale),
                            locale.getLanguage().equals("de") ? verdict.ruleDe() : verdict.rule())));
        });
        return facts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("concerns.incident" + key, null, locale);
    }
}
