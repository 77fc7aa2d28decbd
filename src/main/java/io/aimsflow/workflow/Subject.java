package io.aimsflow.workflow;

import java.util.UUID;

/**
 * The thing that a case is about.
 *
 * @param type kebab-case kind, such as {@code nonconformity}
 * @param title what people call it, at most 200 characters
 */
public record Subject(String type, UUID id, String title) {}
