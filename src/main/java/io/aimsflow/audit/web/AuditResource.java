package io.aimsflow.audit.web;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditComment;
import io.aimsflow.audit.AuditFigure;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.audit.AuditState;
import io.aimsflow.audit.AuditView;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.Verdict;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit with its checklist as the REST API tells it.
 *
 * @param summary of the report; empty as long as there is none, as is the conclusion
 * @param findings those of the lines that do not say that all conforms
 */
record AuditResource(
        Summary audit,
        Scope scope,
        String criteria,
        String method,
        List<UUID> team,
        List<UUID> auditees,
        String summary,
        String conclusion,
        Optional<Instant> reportedAt,
        Optional<UUID> acceptedBy,
        List<Line> lines,
        List<Line> findings,
        List<Comment> comments) {

    static AuditResource of(AuditView view) {
        var audit = view.audit();
        return new AuditResource(
                Summary.of(audit),
                Scope.of(audit.scope()),
                audit.criteria(),
                audit.method(),
                ids(audit.team()),
                ids(audit.auditees()),
                audit.summary(),
                audit.conclusion(),
                audit.reportedAt(),
                audit.acceptedBy().map(PersonId::value),
                lines(view.lines(), view),
                lines(view.findings(), view),
                view.comments().stream().map(Comment::of).toList());
    }

    private static List<Line> lines(List<ChecklistLine> lines, AuditView view) {
        return lines.stream()
                .map(line -> Line.of(line, view.figures(line.ref())))
                .toList();
    }

    private static List<UUID> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    /** What is known of an audit at once. */
    record Summary(
            String number,
            UUID caseId,
            Optional<UUID> programme,
            String title,
            AuditState state,
            LocalDate plannedOn,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            UUID lead,
            Optional<Instant> acceptedAt) {

        static Summary of(Audit audit) {
            return new Summary(
                    audit.number(),
                    audit.caseId().value(),
                    audit.programme(),
                    audit.title(),
                    audit.state(),
                    audit.plannedOn(),
                    audit.firstDay(),
                    audit.lastDay(),
                    audit.lead().value(),
                    audit.acceptedAt());
        }
    }

    /** By numbers, such as {@code 9.2.1}, {@code A.5.2} and {@code AI-0003}. */
    record Scope(List<String> clauses, List<String> controls, List<String> systems) {

        static Scope of(AuditScope scope) {
            return new Scope(
                    scope.clauses().stream().map(ClauseRef::number).toList(),
                    scope.controls().stream().map(ControlRef::id).toList(),
                    scope.systems());
        }
    }

    /**
     * A line of the checklist.
     *
     * @param ref of a clause, control or system; empty for a line that was added
     * @param dropped why it is not looked at; empty if it is
     * @param figures none as long as nothing is reported
     * @param nonconformity number of the case that came of it
     */
    record Line(
            int position,
            String ref,
            String question,
            String dropped,
            Optional<Verdict> verdict,
            String note,
            Optional<UUID> judgedBy,
            Optional<Instant> judgedAt,
            Optional<String> nonconformity,
            List<File> files,
            List<Figure> figures) {

        static Line of(ChecklistLine line, List<AuditFigure> figures) {
            return new Line(
                    line.position(),
                    line.ref(),
                    line.question(),
                    line.dropped(),
                    line.verdict(),
                    line.note(),
                    line.judgedBy().map(PersonId::value),
                    line.judgedAt(),
                    line.nonconformity(),
                    line.files().stream()
                            .map(file -> new File(file.id().value(), file.name()))
                            .toList(),
                    figures.stream()
                            .map(figure -> new Figure(figure.state(), figure.textEn()))
                            .toList());
        }
    }

    /** What the registers told of the clause when the audit was reported. */
    record Figure(ConformityState state, String text) {}

    /** Evidence; its bytes are at {@code /files/<id>}. */
    record File(UUID id, String name) {}

    /** What an auditee says of the report; empty if there is nothing to add. */
    record Comment(UUID auditee, String text, Instant at) {

        static Comment of(AuditComment comment) {
            return new Comment(comment.auditee().value(), comment.text(), comment.at());
        }
    }
}
