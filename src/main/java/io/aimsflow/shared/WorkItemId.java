package io.aimsflow.shared;

import java.util.UUID;

/** Identifies a work item: one user task as people see it. Never the engine's task id. */
public record WorkItemId(UUID value) {

    /** A new random id. */
    public static WorkItemId random() {
        return new WorkItemId(UUID.randomUUID());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not
     */
    public static WorkItemId of(String text) {
        try {
            return new WorkItemId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("task", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
