package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlView;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Statement;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.pack.PackHeading;
import io.aimsflow.pack.PackHeading.Group;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the controls in evidence packs, as the Statement of Applicability in force judges them, and puts that statement in. */
@Component
class PackedStatement implements PackSource {

    private static final int PLACE = 10;
    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.3"), ClauseRef.of("8.3"));

    private final Controls controls;
    private final StatementsOfApplicability statements;
    private final StatementExport export;
    private final MessageSource messages;

    PackedStatement(
            Controls controls, StatementsOfApplicability statements, StatementExport export, MessageSource messages) {
        this.controls = controls;
        this.statements = statements;
        this.export = export;
        this.messages = messages;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public List<PackHeading> headings(PackScope scope) {
        Map<ControlRef, StatementLine> lines = inForce(scope)
                .map(statement ->
                        statements.byNumber(statement.number(), scope.viewer().id()))
                .map(view -> view.lines().stream().collect(Collectors.toMap(StatementLine::control, line -> line)))
                .orElse(Map.of());
        return controls.inUse().stream()
                .map(control -> heading(control, Optional.ofNullable(lines.get(control.ref())), scope.language()))
                .toList();
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        inForce(scope).ifPresent(statement -> {
            var title = writer.text("statement.title") + " " + statement.number();
            var file = "statement-of-applicability-" + statement.number();
            var item = PackItem.of("documents/" + file + ".pdf", title, PackKind.DOCUMENT, "application/pdf")
                    .serving(CLAUSES, everyControl());
            writer.put(item, out -> export.paper(statement.number(), scope.viewer(), scope.language(), out));
        });
    }

    private Set<ControlRef> everyControl() {
        return controls.inUse().stream().map(ControlView::ref).collect(Collectors.toSet());
    }

    private Optional<Statement> inForce(PackScope scope) {
        return statements.versions(scope.viewer().id()).stream()
                .filter(statement -> statement.state() == StatementState.APPROVED)
                .findFirst();
    }

    private PackHeading heading(ControlView control, Optional<StatementLine> line, Locale language) {
        List<String> told = new ArrayList<>();
        line.flatMap(StatementLine::applicability)
                .ifPresent(judged -> told.add(text("statement.applicability." + judged.name(), language)));
        line.flatMap(StatementLine::implementation)
                .ifPresent(done -> told.add(text("statement.implementation." + done.name(), language)));
        line.map(StatementLine::justification).filter(why -> !why.isBlank()).ifPresent(told::add);
        return new PackHeading(Group.CONTROL, control.ref().id(), control.title(language), told);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
