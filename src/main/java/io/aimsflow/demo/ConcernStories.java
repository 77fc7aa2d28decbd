package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people were worried about and what went wrong, as {@code demo/concerns.json} tells it. */
record ConcernStories(List<Told> concerns, List<Accident> incidents) {

    /**
     * One concern.
     *
     * @param by the member who reported it with their name; nobody if it came from outside
     * @param additions what whoever reported wrote later
     * @param steps of its case
     */
    record Told(
            String key,
            int ago,
            LocalTime at,
            @Nullable String by,
            String language,
            String text,
            String system,
            String occurred,
            String affected,
            List<Addition> additions,
            List<Step> steps) {}

    record Addition(int ago, LocalTime at, String text) {}

    /**
     * One incident.
     *
     * @param concern key of the concern that it came from; if none, {@code by} reported it
     * @param legal whether whom the law names is informed right after the first step
     */
    record Accident(
            String key,
            @Nullable String concern,
            int ago,
            LocalTime at,
            String by,
            String title,
            String reported,
            boolean legal,
            List<Step> steps) {}
}
