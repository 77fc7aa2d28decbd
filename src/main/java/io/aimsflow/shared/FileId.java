package io.aimsflow.shared;

import java.util.UUID;

/** Identifies a stored file. */
public record FileId(UUID value) {

    /** A new random id. */
    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not
     */
    public static FileId of(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("file", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
