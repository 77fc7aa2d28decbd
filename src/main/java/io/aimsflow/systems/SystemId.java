package io.aimsflow.systems;

import io.aimsflow.shared.NotFound;
import java.util.UUID;

/** Identifies an AI system. */
public record SystemId(UUID value) {

    public static SystemId random() {
        return new SystemId(UUID.randomUUID());
    }

    /** @throws NotFound if the text is no UUID: an address that cannot exist is answered like one that does not */
    public static SystemId of(String text) {
        try {
            return new SystemId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("AI system", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
