package io.aimsflow.audit.process;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditProgramme;
import io.aimsflow.audit.AuditView;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.PlannedAudit;
import io.aimsflow.identity.People;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of an audit's tasks show of it, in the language of whoever reads. */
@Component
class AuditBriefing {

    private static final int SHOWN = 100;

    private final People people;
    private final MessageSource messages;

    AuditBriefing(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    String what(Audit audit) {
        return audit.number() + " " + audit.title() + "\n" + audit.scope().text() + "\n"
                + audit.firstDay()
                        .map(day -> day(day) + " – " + day(audit.lastDay().orElse(day)))
                        .orElse(day(audit.plannedOn()));
    }

    String findings(AuditView view) {
        var found = view.findings();
        return found.isEmpty()
                ? text("audit.findings.none")
                : found.stream().limit(SHOWN).map(this::finding).collect(Collectors.joining("\n"));
    }

    private String finding(ChecklistLine line) {
        var verdict = line.verdict().map(one -> text(one.messageKey())).orElse("");
        return line.position() + ". " + line.ref() + " " + verdict + ": " + line.note();
    }

    /** What each auditee said; who said nothing is named too. */
    String comments(AuditView view) {
        return view.audit().auditees().stream()
                .map(auditee -> people.get(auditee).name() + ": " + said(view, auditee))
                .collect(Collectors.joining("\n"));
    }

    private String said(AuditView view, PersonId auditee) {
        return view.comments().stream()
                .filter(comment -> comment.auditee().equals(auditee))
                .findFirst()
                .map(comment -> comment.text().isEmpty() ? text("audit.comment.noted") : comment.text())
                .orElse(text("audit.comment.silent"));
    }

    String progress(AuditView view) {
        return text("audit.progress", view.judged(), view.asked());
    }

    String planned(PlannedAudit audit) {
        return day(audit.plannedOn()) + " " + audit.title() + " ("
                + people.get(audit.lead()).name() + "): " + audit.scope().text();
    }

    String programme(AuditProgramme programme) {
        var details = programme.details();
        return details.name() + ", " + day(details.firstDay()) + " – " + day(details.lastDay()) + "\n"
                + details.frequency();
    }

    private static String day(LocalDate day) {
        return DayWords.day(day, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
