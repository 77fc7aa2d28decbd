package io.aimsflow.shared;

import java.util.UUID;

/** Identifies a case: one process instance together with the thing it is about. Equals the engine's business key. */
public record CaseId(UUID value) {

    /** A new random id. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not
     */
    public static CaseId of(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("case", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
