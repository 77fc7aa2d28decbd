package io.aimsflow.shared;

import java.util.UUID;

/** Identifies a person who has, or had, an account. */
public record PersonId(UUID value) {

    /** A new random id. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not
     */
    public static PersonId of(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("person", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
