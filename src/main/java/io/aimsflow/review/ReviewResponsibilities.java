package io.aimsflow.review;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over contributions and actions that they still owe. */
@Component
class ReviewResponsibilities implements Responsibilities {

    private static final int LONGEST = 120;

    private final ReviewTable reviews;
    private final ContributionTable contributions;
    private final ReviewActionTable actions;

    ReviewResponsibilities(ReviewTable reviews, ContributionTable contributions, ReviewActionTable actions) {
        this.reviews = reviews;
        this.contributions = contributions;
        this.actions = actions;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        var owed = contributions.openOf(person).stream()
                .map(one -> responsibility("review.contribution.responsibility", one.review(), ""));
        var open = actions.openOf(person).stream()
                .map(one -> responsibility("review.action.responsibility", one.review(), " " + shortened(one.what())));
        return Stream.concat(owed, open).toList();
    }

    private Responsibility responsibility(String key, UUID id, String what) {
        var review = reviews.find(id).orElseThrow();
        return new Responsibility(key, review.number() + what, review.path());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        contributions.openOf(from).forEach(one -> contributions.giveTo(one.id(), to));
        actions.openOf(from).forEach(one -> actions.giveTo(one.id(), to));
    }
}
