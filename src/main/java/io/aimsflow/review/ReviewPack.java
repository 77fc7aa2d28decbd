package io.aimsflow.review;

import io.aimsflow.identity.People;
import io.aimsflow.review.ReviewFigure.Point;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks all modules for their figures, and keeps these as text, in all languages. */
@Component
class ReviewPack {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int EARLIER = 7;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<ReviewInput> inputs;
    private final ReviewTable reviews;
    private final MessageSource messages;
    private final People people;
    private final OrganisationDays days;

    ReviewPack(
            List<ReviewInput> inputs,
            ReviewTable reviews,
            MessageSource messages,
            People people,
            OrganisationDays days) {
        this.inputs = List.copyOf(inputs);
        this.reviews = reviews;
        this.messages = messages;
        this.people = people;
        this.days = days;
    }

    /** What all modules tell now. @param caller who is asked for, where nobody is AIMS manager */
    String assemble(ManagementReview review, PersonId caller) {
        var managers = people.holders(Role.AIMS_MANAGER);
        var reader = managers.isEmpty() ? caller : managers.get(0).id();
        var before = earlier(review);
        var figures = inputs.stream()
                .flatMap(input -> input.figures(reader).stream())
                .map(figure -> kept(figure, before))
                .sorted(Comparator.comparing(PackFigure::topic))
                .toList();
        return json.writeValueAsString(figures);
    }

    /** As it was kept; nothing if nothing was. */
    List<PackFigure> read(String kept) {
        return kept.isEmpty() ? List.of() : json.readValue(kept, new TypeReference<List<PackFigure>>() {});
    }

    private PackFigure kept(ReviewFigure figure, Map<String, List<Point>> before) {
        var key = figure.topic() + "/" + figure.clause() + "/" + figure.messageKey();
        var value = figure.arguments().stream()
                .filter(Number.class::isInstance)
                .mapToLong(argument -> ((Number) argument).longValue())
                .findFirst();
        List<Point> trend = new ArrayList<>(figure.trend());
        if (trend.isEmpty() && value.isPresent()) {
            trend.addAll(before.getOrDefault(key, List.of()));
            trend.add(new Point(days.today().toString(), value.getAsLong()));
        }
        Map<String, String> texts = new HashMap<>();
        LANGUAGES.forEach(language -> texts.put(language.getLanguage(), text(figure, language)));
        return new PackFigure(
                figure.topic(),
                figure.clause(),
                key,
                value.orElse(0),
                texts,
                figure.state().map(Enum::name).orElse(""),
                figure.path(),
                trend);
    }

    private String text(ReviewFigure figure, Locale language) {
        return messages.getMessage(figure.messageKey(), DayWords.in(figure.arguments(), language), language);
    }

    /** What the reviews before told, by figure, the earliest first. */
    private Map<String, List<Point>> earlier(ManagementReview review) {
        Map<String, List<Point>> earlier = new HashMap<>();
        reviews.released(EARLIER).stream()
                .filter(one -> !one.id().equals(review.id()))
                .forEach(one -> read(one.inputs())
                        .forEach(figure -> earlier.computeIfAbsent(figure.key(), key -> new ArrayList<>())
                                .add(new Point(one.day().toString(), figure.value()))));
        return earlier;
    }
}
