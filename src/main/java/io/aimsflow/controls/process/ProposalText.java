package io.aimsflow.controls.process;

import io.aimsflow.controls.FieldChange;
import io.aimsflow.controls.StatementComparison;
import io.aimsflow.controls.StatementComparison.Difference;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a proposal changes, in words, for the form of whoever decides on it. */
@Component
class ProposalText {

    private static final int SHOWN = 60;

    private final MessageSource messages;

    ProposalText(MessageSource messages) {
        this.messages = messages;
    }

    String summary(StatementComparison proposal) {
        return text("statement.proposal.summary", proposal.differences().size());
    }

    String changes(StatementComparison proposal) {
        return proposal.differences().stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Difference difference) {
        var title = difference.title().in(LocaleContextHolder.getLocale());
        return difference.control() + " " + title + ": "
                + difference.changes().stream().map(this::change).collect(Collectors.joining("; "));
    }

    private String change(FieldChange change) {
        return text(
                "statement.proposal.change",
                text("controls.field." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return messages.getMessage("statement." + field + "." + value, null, value, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
