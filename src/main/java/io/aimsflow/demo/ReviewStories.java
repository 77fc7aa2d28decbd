package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How top management reviewed the AI management system, as {@code demo/reviews.json} tells it. */
record ReviewStories(List<Told> reviews) {

    /**
     * One management review.
     *
     * @param key by which its steps find its case
     * @param by who starts it; null for the schedule
     */
    record Told(String key, int ago, LocalTime at, @Nullable String by, List<Step> steps) {}
}
