package io.aimsflow.review.process;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.review.PackFigure;
import io.aimsflow.review.ReviewAction;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.ReviewView;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What those who do the steps find in their forms, in their language; all of it stands on the review's page. */
@Component
class ReviewBriefing {

    private static final int FIGURES = 25;

    private final MessageSource messages;
    private final People people;

    ReviewBriefing(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    String topic(ReviewTopic topic) {
        return text(topic.messageKey());
    }

    /** What the registers told of one input, a line each. */
    String figures(ReviewView view, ReviewTopic topic) {
        var figures = view.figures(topic);
        return figures.isEmpty() ? text("review.figures.none") : lines(figures);
    }

    private static String lines(List<PackFigure> figures) {
        var language = locale().getLanguage();
        var shown = figures.stream()
                .limit(FIGURES)
                .map(figure -> "• " + figure.text(language))
                .collect(Collectors.joining("\n"));
        return figures.size() > FIGURES ? shown + "\n…" : shown;
    }

    /** Each input with how much is told of it. */
    String pack(ReviewView view) {
        return Arrays.stream(ReviewTopic.values())
                .map(topic -> text(
                        "review.summary.topic",
                        topic(topic),
                        view.figures(topic).size(),
                        view.contributions(topic).size()))
                .collect(Collectors.joining("\n"));
    }

    /** What was decided, in short. */
    String minutes(ReviewView view) {
        var decided = view.items().stream()
                .filter(item -> !item.decision().isEmpty())
                .map(item -> topic(item.topic()) + ": " + item.decision())
                .collect(Collectors.joining("\n\n"));
        return view.review().conclusion() + (decided.isEmpty() ? "" : "\n\n" + decided);
    }

    String actions(ReviewView view) {
        return view.actions().isEmpty()
                ? text("review.actions.none")
                : view.actions().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ReviewAction action) {
        return text("review.summary.action", action.what(), name(action.owner()), day(action.due()));
    }

    /** When the review before was held, and what is open of it. */
    String last(ReviewView last) {
        var held = last.review().day();
        return text(
                "review.summary.last",
                last.review().number(),
                day(held),
                last.doneActions(),
                last.actions().size());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("–");
    }

    private static String day(LocalDate day) {
        return DayWords.day(day, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
