package io.aimsflow.controls;

import io.aimsflow.controls.ControlUse.Use;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps from a proposal to a version in force; inside the transaction of {@link StatementsOfApplicability}. */
@Component
class StatementApproval {

    static final String SUBJECT = "statement-of-applicability";
    private static final String PREFIX = "SOA";

    private final StatementTable statements;
    private final LineTable lines;
    private final ControlStore controls;
    private final ControlUses uses;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    StatementApproval(
            StatementTable statements,
            LineTable lines,
            ControlStore controls,
            ControlUses uses,
            Cases cases,
            Ledger ledger,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.controls = controls;
        this.uses = uses;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    CaseId propose(Statement draft, Actor actor) {
        requireComplete(draft);
        if (draft.caseId().isPresent()) {
            throw new Conflict("statement-mended-in-task", draft.number());
        }
        var subject = new Subject(SUBJECT, draft.id(), title(draft));
        var facts = Map.<String, Object>of("proposer", actor.person().toString());
        var caseId = cases.start(
                new StartCase(StatementsOfApplicability.PROCESS, PREFIX, subject, Optional.of(actor), facts));
        save(draft.proposed(actor.person(), caseId));
        tell("statement-proposed", draft, caseId, actor, Map.of());
        return caseId;
    }

    void proposeAgain(Statement draft, Actor actor) {
        requireComplete(draft);
        var caseId = draft.caseId().orElseThrow();
        save(draft.proposed(actor.person(), caseId));
        tell("statement-proposed", draft, caseId, actor, Map.of());
    }

    void sendBack(Statement proposed, String reason, Actor actor) {
        save(proposed.sentBack(reason));
        tell("statement-sent-back", proposed, proposed.caseId().orElseThrow(), actor, Map.of("reason", reason));
    }

    void withdraw(Statement open) {
        if (!open.state().frozen()) {
            open.caseId().ifPresent(caseId -> describe(caseId, open, "statement.state.WITHDRAWN"));
            statements.update(open.withdrawn());
        }
    }

    void approve(Statement proposed, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        freeze(proposed);
        statements.effective().ifPresent(before -> statements.update(before.superseded()));
        save(proposed.approved(actor.person(), now));
        var approved = statements.find(proposed.id()).orElseThrow();
        var hash = StatementText.hash(approved, lines.of(approved));
        tell(
                "statement-approved",
                approved,
                approved.caseId().orElseThrow(),
                actor,
                Map.of("statement", new ContentReference(approved.id(), hash)));
    }

    /** Title, owner and uses as they are now; what was proposed of a control stands, what came later waits for the next. */
    private void freeze(Statement proposed) {
        var said = lines.of(proposed).stream().filter(StatementLine::complete).toList();
        var refs = said.stream().map(StatementLine::control).toList();
        Map<ControlRef, ControlView> live = new HashMap<>();
        controls.all(refs.stream().map(ControlRef::id).toList())
                .forEach(control -> live.put(control.ref(), control.view()));
        var used = uses.of(refs);
        said.forEach(line -> lines.write(
                proposed.id(),
                line.frozen(live.get(line.control()), numbers(used.getOrDefault(line.control(), List.of()))),
                Optional.empty()));
        lines.keepOnly(proposed.id(), said);
    }

    private static String numbers(List<Use> uses) {
        return uses.stream().map(Use::number).distinct().collect(Collectors.joining(", "));
    }

    private void requireComplete(Statement draft) {
        var missing = lines.of(draft).stream()
                .filter(line -> !line.complete())
                .map(line -> line.control().id())
                .toList();
        if (!missing.isEmpty()) {
            var first = String.join(", ", missing.subList(0, Math.min(8, missing.size())));
            throw Refused.because("statement-incomplete", missing.size(), first);
        }
    }

    private void save(Statement statement) {
        statements.update(statement);
        statement
                .caseId()
                .ifPresent(
                        caseId -> describe(caseId, statement, statement.state().messageKey()));
    }

    private void describe(CaseId caseId, Statement statement, String state) {
        cases.describe(caseId, new CaseState(title(statement), state, statement.proposedBy()));
    }

    private static String title(Statement statement) {
        return "Statement of Applicability " + statement.number();
    }

    private void tell(String what, Statement statement, CaseId caseId, Actor actor, Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("number", statement.number());
        statement.proposedBy().map(PersonId::toString).ifPresent(person -> content.put("proposedBy", person));
        ledger.append(new NewEntry(what, Optional.of(actor), Optional.of(caseId), StatementDrafting.CLAUSES, content));
    }
}
