package io.aimsflow.changes;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the case's page what the change is, and where it came from. */
@Component
class PlannedChangeFacts implements SubjectFacts {

    private final PlannedChangeTable table;
    private final MessageSource messages;

    PlannedChangeFacts(PlannedChangeTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public String type() {
        return PlannedChanges.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return table.find("id = ?", subject)
                .map(change -> facts(change, locale))
                .orElse(List.of());
    }

    private List<Fact> facts(PlannedChange change, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("changes.change", locale), change.what(), change.path()));
        facts.add(new Fact(text("changes.kind", locale), text(change.kind().messageKey(), locale)));
        if (!change.causeNumber().isEmpty()) {
            facts.add(new Fact(text("changes.cause", locale), change.causeNumber(), "/cases/" + change.causeNumber()));
        }
        return facts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
