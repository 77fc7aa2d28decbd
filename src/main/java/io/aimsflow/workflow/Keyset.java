package io.aimsflow.workflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list ended that is sorted by a time. */
record Keyset(Instant at, UUID id) {

    /** Reads what {@link #text()} wrote; anything else is like none: a mangled address shows the first page. */
    static Optional<Keyset> parse(String text) {
        var parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Keyset(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        return at + "_" + id;
    }
}
