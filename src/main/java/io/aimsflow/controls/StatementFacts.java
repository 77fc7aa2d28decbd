package io.aimsflow.controls;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about a statement which version it is, and how many controls it includes. */
@Component
class StatementFacts implements SubjectFacts {

    private final StatementTable statements;
    private final LineTable lines;
    private final MessageSource messages;

    StatementFacts(StatementTable statements, LineTable lines, MessageSource messages) {
        this.statements = statements;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String type() {
        return StatementApproval.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return statements.find(subject).map(found -> facts(found, locale)).orElse(List.of());
    }

    private List<Fact> facts(Statement statement, Locale locale) {
        var said = lines.of(statement);
        var included = said.stream()
                .filter(line -> line.applicability()
                        .filter(Applicability.INCLUDED::equals)
                        .isPresent())
                .count();
        return List.of(
                new Fact(
                        text("statement.version", locale),
                        text("statement.number", locale, statement.number()),
                        "/statement/" + statement.number()),
                new Fact(text("statement.state", locale), text(statement.state().messageKey(), locale)),
                new Fact(text("statement.included", locale), text("statement.of", locale, included, said.size())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
