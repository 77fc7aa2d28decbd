package io.aimsflow.demo;

import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;

/** Starts management reviews: by hand, or by what the schedule looks at. */
class ReviewDeeds {

    private static final String WATCHER = "maria";

    private final ReviewPlanning planning;
    private final Reviews reviews;
    private final Cast cast;

    ReviewDeeds(ReviewPlanning planning, Reviews reviews, Cast cast) {
        this.planning = planning;
        this.reviews = reviews;
        this.cast = cast;
    }

    void begin(ReviewStories.Told told) {
        var by = told.by();
        if (by == null) {
            planning.keepUp();
        } else {
            planning.start(Actor.of(cast.person(by)));
        }
        var watcher = cast.person(WATCHER);
        var number = planning.outlook(watcher).running().orElseThrow();
        cast.add(told.key(), reviews.byNumber(number, watcher).review().caseId());
    }
}
