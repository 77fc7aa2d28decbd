package io.aimsflow.review;

import java.util.List;

/**
 * A review with all that belongs to it.
 *
 * @param figures the inputs as they were assembled, by topic
 */
public record ReviewView(
        ManagementReview review,
        List<PackFigure> figures,
        List<Contribution> contributions,
        List<MinutesItem> items,
        List<ReviewAction> actions) {

    public ReviewView {
        figures = List.copyOf(figures);
        contributions = List.copyOf(contributions);
        items = List.copyOf(items);
        actions = List.copyOf(actions);
    }

    public List<PackFigure> figures(ReviewTopic topic) {
        return figures.stream().filter(figure -> figure.topic() == topic).toList();
    }

    public List<Contribution> contributions(ReviewTopic topic) {
        return contributions.stream().filter(one -> one.topic() == topic).toList();
    }

    /** What the minutes say of it; blank if they say nothing. */
    public MinutesItem item(ReviewTopic topic) {
        return items.stream().filter(item -> item.topic() == topic).findFirst().orElse(new MinutesItem(topic, "", ""));
    }

    public long doneActions() {
        return actions.stream().filter(ReviewAction::done).count();
    }
}
