package io.aimsflow.controls;

import io.aimsflow.controls.StatementNotes.Kind;
import io.aimsflow.controls.StatementNotes.Note;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3 f): which controls the organisation has, why or why not, and how
 * far they are. Everybody inside may read it; the AIMS manager writes and proposes it, whoever owns a control says how far it
 * is, top management approves. What was approved never changes: a new version follows it.
 */
@Service
@Transactional
public class StatementsOfApplicability {

    /** The process in which a version is approved. */
    public static final String PROCESS = "statement-of-applicability";

    private final StatementTable statements;
    private final StatementDrafting drafting;
    private final StatementApproval approval;
    private final StatementNotes notes;
    private final ControlUses uses;
    private final People people;

    StatementsOfApplicability(
            StatementTable statements,
            StatementDrafting drafting,
            StatementApproval approval,
            StatementNotes notes,
            ControlUses uses,
            People people) {
        this.statements = statements;
        this.drafting = drafting;
        this.approval = approval;
        this.notes = notes;
        this.uses = uses;
        this.people = people;
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Statement> versions(PersonId viewer) {
        requireInsider(viewer);
        return statements.all();
    }

    /** @throws NotFound if there is no version with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public StatementView byNumber(int number, PersonId viewer) {
        requireInsider(viewer);
        var statement = statements.byNumber(number).orElseThrow(() -> new NotFound("statement", number));
        var lines = drafting.linesOf(statement);
        var manages = manages(viewer);
        var draft = statement.state() == StatementState.DRAFT;
        var live = statement.state().frozen()
                ? Map.<ControlRef, List<ControlUse.Use>>of()
                : uses.of(lines.stream().map(StatementLine::control).toList());
        return new StatementView(
                statement,
                lines,
                live,
                manages && draft,
                manages && draft && statement.caseId().isEmpty());
    }

    /** What differs from one version to another. @throws NotFound if there is none with one of the numbers */
    @Transactional(readOnly = true)
    public StatementComparison compare(int from, int to, PersonId viewer) {
        return StatementComparison.of(
                byNumber(from, viewer).lines(), byNumber(to, viewer).lines());
    }

    /** True for the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean manages(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    /**
     * Opens a draft that says what the version in force says; the one that is open, if there is one.
     *
     * @throws NotFound unless the actor is AIMS manager
     */
    public int open(Actor actor) {
        requireManager(actor);
        var draft = drafting.open(Optional.of(actor.person()));
        if (draft.state() == StatementState.DRAFT) {
            drafting.take(draft);
        }
        return draft.number();
    }

    /**
     * Says the same of several controls in the draft, or nothing of any if something is in the way.
     *
     * @param seen the lines' versions as they were shown
     * @throws Refused if a text is too long, or nothing is said
     * @throws Conflict if somebody changed one of the lines since, or the draft was proposed
     * @throws NotFound unless the actor is AIMS manager, or owns all these controls and says only how far they are
     */
    public void change(int number, Map<ControlRef, Integer> seen, LineChange wanted, Actor actor) {
        statements.lock();
        var draft = requireDraft(number);
        var manages = manages(actor.person());
        var change = (manages ? wanted : wanted.ofOwner()).checked();
        if (seen.isEmpty() || change.isEmpty()) {
            throw Refused.because(seen.isEmpty() ? "statement-nothing-chosen" : "statement-nothing-said");
        }
        List<String> changedSince = new ArrayList<>();
        for (var line : drafting.linesOf(draft)) {
            var version = seen.get(line.control());
            if (version == null) {
                continue;
            }
            if (!manages && line.owner().filter(actor.person()::equals).isEmpty()) {
                throw new NotFound("control to change", line.control());
            }
            if (version != line.version()) {
                changedSince.add(line.control().id());
            } else {
                drafting.write(draft, line, line.with(change), Optional.of(actor));
            }
        }
        if (!changedSince.isEmpty()) {
            throw new Conflict("statement-lines-changed", String.join(", ", changedSince));
        }
    }

    /**
     * Proposes the draft to top management.
     *
     * @throws Refused naming the controls of which something is still to be said
     * @throws Conflict if it is proposed already
     * @throws NotFound unless the actor is AIMS manager
     */
    public CaseId propose(int number, Actor actor) {
        requireManager(actor);
        statements.lock();
        return approval.propose(requireDraft(number), actor);
    }

    /** The version that the case is about. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Statement ofCase(CaseId caseId) {
        return statements.ofCase(caseId).orElseThrow(() -> new NotFound("statement of case", caseId));
    }

    /** What the proposed version changes. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public StatementComparison proposal(CaseId caseId) {
        var before = statements.effective().map(drafting::linesOf).orElse(List.of());
        return StatementComparison.of(before, drafting.linesOf(ofCase(caseId)));
    }

    /** Top management approves: the version is in force and never changes again. */
    public void approve(CaseId caseId, Actor actor) {
        statements.lock();
        approval.approve(ofCase(caseId), actor);
        if (!notes.waiting().isEmpty()) {
            drafting.take(drafting.open(Optional.empty()));
        }
    }

    /** Top management wants something changed. */
    public void sendBack(CaseId caseId, String reason, Actor actor) {
        approval.sendBack(ofCase(caseId), reason, actor);
        drafting.take(ofCase(caseId));
    }

    /** The mended draft goes to top management again. @throws Refused as {@link #propose} */
    public void proposeAgain(CaseId caseId, Actor actor) {
        approval.proposeAgain(ofCase(caseId), actor);
    }

    /** It stays a draft, proposed to nobody; also if its case is cancelled. */
    public void withdraw(CaseId caseId) {
        statements.lock();
        statements.ofCase(caseId).ifPresent(approval::withdraw);
    }

    /**
     * A register found that the control is needed: the draft includes it; without a draft, one is opened. Told again, nothing
     * happens.
     *
     * @param because such as {@code R-0012: treats "Chatbot promises too much"}
     */
    public void controlNeeded(ControlRef control, String because) {
        note(new Note(control, Kind.NEEDED, because));
    }

    /** A register found that the control was put into practice; the draft says so. Told again, nothing happens. */
    public void controlImplemented(ControlRef control, String because) {
        note(new Note(control, Kind.IMPLEMENTED, because));
    }

    private void note(Note note) {
        statements.lock();
        if (!notes.add(note)) {
            return;
        }
        var draft = drafting.open(Optional.empty());
        if (draft.state() == StatementState.DRAFT) {
            drafting.take(draft);
        }
    }

    private Statement requireDraft(int number) {
        var statement = statements.byNumber(number).orElseThrow(() -> new NotFound("statement", number));
        if (statement.state() != StatementState.DRAFT) {
            throw new Conflict("statement-no-draft", number);
        }
        return statement;
    }

    private void requireManager(Actor actor) {
        if (!manages(actor.person())) {
            throw new NotFound("statement to change", actor.person());
        }
    }

    private void requireInsider(PersonId viewer) {
        if (people.get(viewer).roles().equals(Set.of(Role.EXTERNAL_AUDITOR))) {
            throw new NotFound("statement", viewer);
        }
    }
}
