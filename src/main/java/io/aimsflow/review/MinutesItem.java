package io.aimsflow.review;

/** What was said and decided on one input; without a discussion it was not considered. */
public record MinutesItem(ReviewTopic topic, String discussion, String decision) {

    public boolean considered() {
        return !discussion.isEmpty();
    }
}
