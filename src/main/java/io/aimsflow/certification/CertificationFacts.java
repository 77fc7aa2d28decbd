package io.aimsflow.certification;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of preparations what audit they are about. */
@Component
class CertificationFacts implements SubjectFacts {

    private final CertificationAuditTable audits;
    private final CertificateTable certificates;
    private final MessageSource messages;

    CertificationFacts(CertificationAuditTable audits, CertificateTable certificates, MessageSource messages) {
        this.audits = audits;
        this.certificates = certificates;
        this.messages = messages;
    }

    @Override
    public String type() {
        return PreparationStart.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return audits.find(subject).map(audit -> facts(audit, locale)).orElse(List.of());
    }

    private List<Fact> facts(CertificationAudit audit, Locale locale) {
        var certificate = certificates.get(audit.certificate());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                text("certification.audit", locale),
                text(audit.kind().messageKey(), locale),
                "/certification/audits/" + audit.id()));
        facts.add(new Fact(
                text("certification.certificate", locale),
                certificate.body() + " " + certificate.number(),
                "/certification"));
        if (!audit.scope().isEmpty()) {
            facts.add(new Fact(text("certification.scope", locale), audit.scope()));
        }
        if (!audit.statement().isEmpty()) {
            facts.add(new Fact(text("certification.statement", locale), audit.statement()));
        }
        return facts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
