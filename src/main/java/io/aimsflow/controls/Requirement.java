package io.aimsflow.controls;

/**
 * A requirement of another framework.
 *
 * @param reference its id there, such as {@code MAP 1.1} or {@code Art. 10}
 * @param words what it is about, in our words
 */
public record Requirement(Framework framework, String reference, Words words) {}
