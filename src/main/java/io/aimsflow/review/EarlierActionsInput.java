package io.aimsflow.review;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.OrganisationDays;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of the actions of the reviews before (ISO/IEC 42001:2023, 9.3.2 a). */
@Component
class EarlierActionsInput implements ReviewInput {

    private static final int SHOWN = 300;

    private final ReviewTable reviews;
    private final ReviewActionTable actions;
    private final People people;
    private final OrganisationDays days;

    EarlierActionsInput(ReviewTable reviews, ReviewActionTable actions, People people, OrganisationDays days) {
        this.reviews = reviews;
        this.actions = actions;
        this.people = people;
        this.days = days;
    }

    @Override
    public List<ReviewFigure> figures(PersonId reader) {
        return reviews.lastHeld().map(this::figures).orElse(List.of());
    }

    private List<ReviewFigure> figures(ManagementReview last) {
        var all = actions.toReport(last.id());
        var today = days.today();
        var done = all.stream().filter(ReviewAction::done).count();
        var late = all.stream().filter(action -> action.late(today)).count();
        List<ReviewFigure> figures = new ArrayList<>();
        figures.add(figure(last, "review.figure.actions", done, all.size(), late));
        all.forEach(action -> figures.add(figure(last, action)));
        return figures;
    }

    private ReviewFigure figure(ManagementReview last, ReviewAction action) {
        var what =
                action.what().length() <= SHOWN ? action.what() : action.what().substring(0, SHOWN - 1) + "…";
        var who = people.find(action.holder()).map(Person::name).orElse("–");
        var key = action.done() ? "done" : action.late(days.today()) ? "late" : "open";
        var day = action.doneOn().orElse(action.due());
        return figure(last, "review.figure.action." + key, what, who, day);
    }

    private static ReviewFigure figure(ManagementReview last, String key, Object... arguments) {
        return ReviewFigure.of(ReviewTopic.EARLIER_ACTIONS, last.path(), key, arguments);
    }
}
