package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.certification.Readiness;
import io.aimsflow.certification.ReadinessLine;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.shared.CaseId;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of a preparation show, in the language of the person who reads. */
@Component
class CertificationAuditBriefing {

    private final AuditPreparation preparation;
    private final MessageSource messages;

    CertificationAuditBriefing(AuditPreparation preparation, MessageSource messages) {
        this.preparation = preparation;
        this.messages = messages;
    }

    String audit(CaseId caseId) {
        var kind = preparation.ofCase(caseId).kind();
        return text(kind.messageKey()) + "\n" + preparation.title(caseId);
    }

    String readiness(CaseId caseId) {
        return preparation.readiness(caseId).map(this::told).orElse("");
    }

    private String told(Readiness readiness) {
        var counts = text("certification.readiness.counts", readiness.met(), readiness.atRisk(), readiness.notMet());
        var open = readiness.lines().stream()
                .filter(line -> line.state() == ConformityState.NOT_MET)
                .map(this::line)
                .collect(Collectors.joining("\n"));
        return open.isEmpty() ? counts : counts + "\n\n" + open;
    }

    String line(ReadinessLine line) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return line.clause() + " " + line.title(language) + ": " + line.figure(language);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
