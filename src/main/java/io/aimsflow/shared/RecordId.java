package io.aimsflow.shared;

import java.util.UUID;

/** Identifies a record: one submitted form, immutable. */
public record RecordId(UUID value) {

    /** A new random id. */
    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not
     */
    public static RecordId of(String text) {
        try {
            return new RecordId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("record", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
