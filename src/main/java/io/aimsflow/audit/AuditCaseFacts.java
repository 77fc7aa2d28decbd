package io.aimsflow.audit;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about an audit what it is. */
@Component
class AuditCaseFacts implements SubjectFacts {

    private final AuditTable audits;
    private final MessageSource messages;

    AuditCaseFacts(AuditTable audits, MessageSource messages) {
        this.audits = audits;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Audits.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return audits.find(subject)
                .map(audit -> List.of(
                        new Fact(text("audit.one", locale), audit.number() + " " + audit.title(), audit.path()),
                        new Fact(text("audit.scope", locale), audit.scope().text()),
                        new Fact(text("audit.state", locale), text(audit.state().messageKey(), locale))))
                .orElse(List.of());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
