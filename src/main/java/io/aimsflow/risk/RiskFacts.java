package io.aimsflow.risk;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the case's page which risk it is about, and how it stands. */
@Component
class RiskFacts implements SubjectFacts {

    private final RiskTable table;
    private final MessageSource messages;

    RiskFacts(RiskTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public String type() {
        return TreatmentStarts.SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(UUID subject, Locale locale) {
        return table.byId(new RiskId(subject)).map(risk -> facts(risk, locale)).orElse(List.of());
    }

    private List<Fact> facts(Risk risk, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("risk.fact.number", locale), risk.number(), "/risks/" + risk.number()));
        facts.add(new Fact(text("risk.fact.event", locale), risk.details().text(RiskField.EVENT)));
        risk.level()
                .ifPresent(level ->
                        facts.add(new Fact(text("risk.fact.level", locale), text("risk.level." + level, locale))));
        facts.add(new Fact(
                text("risk.fact.state", locale),
                text("risk.state." + risk.standing().state(), locale)));
        return facts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
