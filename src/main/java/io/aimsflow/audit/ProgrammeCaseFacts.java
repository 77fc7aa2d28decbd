package io.aimsflow.audit;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about an audit programme what it is. */
@Component
class ProgrammeCaseFacts implements SubjectFacts {

    private final ProgrammeTable programmes;
    private final MessageSource messages;

    ProgrammeCaseFacts(ProgrammeTable programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    @Override
    public String type() {
        return AuditProgrammes.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        var programme = programmes.get(subject);
        return List.of(
                new Fact(text("audit.programme", locale), programme.title(), programme.path()),
                new Fact(text("audit.programme.version", locale), Integer.toString(programme.edition())),
                new Fact(text("audit.state", locale), text(programme.state().messageKey(), locale)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
