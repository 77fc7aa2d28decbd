package io.aimsflow.certification;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Computes how ready the organisation is, line by line, from what the registers tell, and keeps it. */
@Component
class ReadinessKeeping {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ConformityReports conformity;
    private final ReadinessTable table;
    private final CertificationAuditTable audits;
    private final GapClosing gaps;
    private final MessageSource messages;
    private final OrganisationDays days;

    ReadinessKeeping(
            ConformityReports conformity,
            ReadinessTable table,
            CertificationAuditTable audits,
            GapClosing gaps,
            MessageSource messages,
            OrganisationDays days) {
        this.conformity = conformity;
        this.table = table;
        this.audits = audits;
        this.gaps = gaps;
        this.messages = messages;
        this.days = days;
    }

    Readiness now() {
        var lines = judged().stream().map(this::line).toList();
        return new Readiness(days.today(), days.now(), lines);
    }

    /** Keeps how ready the organisation is now; opens a task for each clause newly not met, closes those of clauses met. */
    void freeze(UUID id) {
        var audit = audits.lock(id);
        var clauses = judged();
        var readiness = new Readiness(
                days.today(), days.now(), clauses.stream().map(this::line).toList());
        table.write(id, readiness);
        if (audit.state() == AuditState.PREPARING) {
            gaps.keepUp(audit, clauses);
        }
    }

    private List<ClauseConformity> judged() {
        return conformity.unattended().clauses().stream()
                .filter(clause -> clause.state().isPresent())
                .toList();
    }

    private ReadinessLine line(ClauseConformity clause) {
        var worst = clause.indications().get(0);
        return new ReadinessLine(
                clause.clause().ref().number(),
                inEach(language -> clause.clause().title(language)),
                clause.state().orElse(ConformityState.NOT_MET),
                inEach(language -> text(worst, language)),
                worst.path(),
                role(worst));
    }

    private static String role(Indication worst) {
        Role owner = worst.owner();
        return owner.id();
    }

    private String text(Indication indication, Locale language) {
        return messages.getMessage(indication.messageKey(), indication.words(language), language);
    }

    private static Map<String, String> inEach(Function<Locale, String> text) {
        return LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, text));
    }
}
