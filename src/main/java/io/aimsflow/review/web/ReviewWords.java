package io.aimsflow.review.web;

import io.aimsflow.identity.People;
import io.aimsflow.review.PackFigure;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.ReviewView;
import io.aimsflow.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of management reviews say, in the language of the person who reads. */
@Component("reviewWords")
public class ReviewWords {

    private static final int WIDE = 10;

    private final MessageSource messages;
    private final People people;

    ReviewWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** A bar of a trend, in a box that is 10 wide for each bar and 40 high. */
    public record Bar(int x, int y, int height, String label) {}

    public List<ReviewTopic> topics() {
        return List.of(ReviewTopic.values());
    }

    /** The figure's sentence as it was kept. */
    public String say(PackFigure figure) {
        return figure.text(LocaleContextHolder.getLocale().getLanguage());
    }

    /** The trend drawn as bars, the earliest first. */
    public List<Bar> bars(PackFigure figure) {
        List<Bar> bars = new ArrayList<>();
        for (var point : figure.trend()) {
            var height = (int) Math.max(point.value() > 0 ? 2 : 1, point.value() * 40 / figure.highest());
            bars.add(new Bar(bars.size() * WIDE, 40 - height, height, point.label() + ": " + point.value()));
        }
        return bars;
    }

    /** The trend in words, for those who do not see the bars and for paper. */
    public String trend(PackFigure figure) {
        var first = figure.trend().get(0);
        var last = figure.trend().get(figure.trend().size() - 1);
        var values = String.join(
                ", ",
                figure.trend().stream()
                        .map(point -> Long.toString(point.value()))
                        .toList());
        return messages.getMessage(
                "review.trend", new Object[] {first.label(), last.label(), values}, LocaleContextHolder.getLocale());
    }

    /** How people are called, with one statement. */
    Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.byIds(ids.stream().distinct().toList()).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** Of everybody who stands in the review. */
    Map<PersonId, String> names(ReviewView view) {
        var review = view.review();
        List<PersonId> ids = new ArrayList<>(review.participants());
        review.releasedBy().ifPresent(ids::add);
        review.minutesBy().ifPresent(ids::add);
        review.approvedBy().ifPresent(ids::add);
        view.contributions().forEach(one -> {
            ids.add(one.person());
            one.givenBy().ifPresent(ids::add);
        });
        view.actions().forEach(action -> {
            ids.add(action.owner());
            ids.add(action.holder());
        });
        return names(ids);
    }
}
