package io.aimsflow.controls;

import io.aimsflow.controls.StatementNotes.Note;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens drafts and writes lines; inside the transaction of {@link StatementsOfApplicability}. */
@Component
class StatementDrafting {

    static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.3"));

    private final StatementTable statements;
    private final LineTable lines;
    private final StatementNotes notes;
    private final ControlHistory history;
    private final Ledger ledger;
    private final Clock clock;

    StatementDrafting(
            StatementTable statements,
            LineTable lines,
            StatementNotes notes,
            ControlHistory history,
            Ledger ledger,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.notes = notes;
        this.history = history;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The version that is being worked on, or a new one that says what the one in force says. */
    Statement open(Optional<PersonId> by) {
        statements.lock();
        return statements.open().orElseGet(() -> begin(by));
    }

    private Statement begin(Optional<PersonId> by) {
        var draft = Statement.draft(statements.nextNumber(), by, clock.instant());
        statements.insert(draft);
        Map<ControlRef, StatementLine> effective = new HashMap<>();
        statements.effective().ifPresent(found -> lines.of(found).forEach(line -> effective.put(line.control(), line)));
        for (var line : lines.of(draft)) {
            Optional.ofNullable(effective.get(line.control()))
                    .ifPresent(before -> lines.write(draft.id(), copied(line, before), Optional.empty()));
        }
        return draft;
    }

    private static StatementLine copied(StatementLine line, StatementLine before) {
        return line.with(new LineChange(
                before.applicability(),
                Optional.of(before.justification()),
                before.implementation(),
                Optional.of(before.evidence())));
    }

    /** Writes what was told of controls meanwhile into the draft. */
    void take(Statement draft) {
        var waiting = notes.waiting();
        for (var note : waiting) {
            lines.of(draft).stream()
                    .filter(line -> line.control().equals(note.control()))
                    .findFirst()
                    .ifPresent(line -> write(draft, line, told(line, note), Optional.empty()));
        }
        notes.taken(waiting, draft.id());
    }

    private static StatementLine told(StatementLine line, Note note) {
        var change = note.kind() == StatementNotes.Kind.IMPLEMENTED
                ? new LineChange(
                        Optional.empty(), Optional.empty(), Optional.of(Implementation.IMPLEMENTED), Optional.empty())
                : needed(line, note.because());
        return line.with(change).noted(note.because());
    }

    /** An included control stays as it is; another is included because of this. */
    private static LineChange needed(StatementLine line, String because) {
        var included =
                line.applicability().filter(Applicability.INCLUDED::equals).isPresent();
        return included
                ? new LineChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                : new LineChange(
                        Optional.of(Applicability.INCLUDED),
                        Optional.of(because),
                        line.implementation().or(() -> Optional.of(Implementation.NOT_STARTED)),
                        Optional.empty());
    }

    void write(Statement draft, StatementLine before, StatementLine after, Optional<Actor> by) {
        var changes = StatementComparison.changes(before, after);
        if (changes.isEmpty() && before.notes().equals(after.notes())) {
            return;
        }
        lines.write(draft.id(), after, by);
        history.add(after.control(), by, "line", changes);
        Map<String, Object> content = new HashMap<>();
        content.put("statement-number", draft.number());
        content.put("control", after.control().id());
        changes.forEach(change -> content.put(change.field(), change.after()));
        ledger.append(new NewEntry("statement-line-changed", by, draft.caseId(), CLAUSES, content));
    }

    List<StatementLine> linesOf(Statement statement) {
        return lines.of(statement);
    }
}
