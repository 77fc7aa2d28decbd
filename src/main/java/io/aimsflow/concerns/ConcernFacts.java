package io.aimsflow.concerns;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the case's page what was reported, not who did. */
@Component
class ConcernFacts implements SubjectFacts {

    private final ConcernTable table;
    private final MessageSource messages;

    ConcernFacts(ConcernTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Concerns.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        for (var concern : table.byIds(List.of(subject))) {
            var page = "/concerns/" + concern.number();
            facts.add(new Fact(text("concerns.page", locale), concern.number(), page));
            add(facts, "whatHappened", concern.reported().whatHappened(), locale);
            add(facts, "system", concern.reported().system(), locale);
            add(facts, "occurred", concern.reported().occurred(), locale);
            add(facts, "affected", concern.reported().affected(), locale);
        }
        return facts;
    }

    private void add(List<Fact> facts, String name, String value, Locale locale) {
        if (!value.isEmpty()) {
            facts.add(new Fact(text("concerns." + name, locale), value));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
