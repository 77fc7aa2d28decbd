package io.aimsflow.audit;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the registers tell of the clauses on a checklist: today's while the audit goes on, so that auditors see where to look
 * closer, and for the report as they were when it was written.
 */
@Service
public class AuditFigures {

    private final ConformityReports reports;
    private final FigureTable kept;
    private final AuditAccess access;
    private final MessageSource messages;

    AuditFigures(ConformityReports reports, FigureTable kept, AuditAccess access, MessageSource messages) {
        this.reports = reports;
        this.kept = kept;
        this.access = access;
        this.messages = messages;
    }

    /**
     * By the clause's number. As long as the person prepares or conducts the audit and reads the report of conformity, else
     * nothing; the report is read once.
     */
    @Transactional(readOnly = true)
    public Map<String, ClauseConformity> today(AuditView view, SignedIn viewer) {
        var asked = view.mayPrepare() || view.mayJudge();
        if (!asked || view.audit().scope().clauses().isEmpty() || !access.readsAll(viewer.id())) {
            return Map.of();
        }
        return within(reports.now(viewer), view.audit())
                .collect(Collectors.toMap(one -> one.clause().ref().number(), one -> one));
    }

    /** Keeps what they tell now in the place of what was kept before. */
    void keep(Audit audit) {
        var figures = within(reports.unattended(), audit)
                .flatMap(clause -> clause.indications().stream())
                .map(this::inWords)
                .toList();
        kept.keep(audit, figures);
    }

    List<AuditFigure> kept(Audit audit) {
        return kept.of(audit.id());
    }

    private static Stream<ClauseConformity> within(ConformityReport report, Audit audit) {
        return report.clauses().stream()
                .filter(one -> audit.scope().clauses().contains(one.clause().ref()));
    }

    private AuditFigure inWords(Indication figure) {
        return new AuditFigure(
                figure.clause().number(), figure.state(), text(figure, Locale.ENGLISH), text(figure, Locale.GERMAN));
    }

    private String text(Indication figure, Locale locale) {
        return messages.getMessage(figure.messageKey(), figure.words(locale), locale);
    }
}
