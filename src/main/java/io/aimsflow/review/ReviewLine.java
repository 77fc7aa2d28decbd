package io.aimsflow.review;

/** A line of the list. */
public record ReviewLine(ManagementReview review, int actions, int done) {}
