package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextReview.Answer;
import io.aimsflow.organisation.ContextReview.News;
import io.aimsflow.organisation.ContextReview.Verdict;
import io.aimsflow.organisation.ContextReview.Whole;
import io.aimsflow.organisation.ContextStatement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms say of the context, in the language of the person who reads. */
@Component
class ContextBriefing {

    private final MessageSource messages;

    ContextBriefing(MessageSource messages) {
        this.messages = messages;
    }

    String of(ContextEntry entry) {
        var details = entry.details();
        return text(
                "organisation.context.briefing." + details.kind(),
                entry.reference(),
                details.title(),
                text("organisation.context.place." + details.place()),
                details.description(),
                details.meaning());
    }

    String of(ContextStatement statement) {
        var roles = statement.roles().stream()
                .map(role -> text("systems.roles." + role))
                .collect(Collectors.joining(", "));
        return text(
                "organisation.context.briefing.statement",
                roles,
                statement.rolesWhy(),
                text("organisation.context.climate." + statement.climate()),
                statement.climateWhy());
    }

    /** What held is counted; what did not is told one by one. */
    String found(Whole whole) {
        var held = whole.answers().stream()
                .filter(one -> one.verdict().filter(Verdict.HOLDS::equals).isPresent())
                .count();
        var changed = whole.answers().stream()
                .filter(one -> one.verdict().filter(Verdict.HOLDS::equals).isEmpty())
                .map(this::changed);
        var added = whole.news().stream().map(this::added);
        return Stream.of(Stream.of(text("organisation.context.briefing.held", held)), changed, added)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n\n"));
    }

    private String changed(Answer answer) {
        var verdict = answer.verdict().map(Enum::name).orElse("");
        var details = answer.entry().details();
        return text(
                "organisation.context.briefing." + verdict,
                answer.entry().reference(),
                details.title(),
                details.description(),
                answer.note());
    }

    private String added(News news) {
        var kind = text(news.kind().messageKey());
        var place = text("organisation.context.place." + news.place());
        return text("organisation.context.briefing.new", kind, place, news.title(), news.description(), news.meaning());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
