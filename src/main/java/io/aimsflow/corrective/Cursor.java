package io.aimsflow.corrective;

import io.aimsflow.corrective.NonconformityFilter.Sort;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the register ended.
 *
 * @param value what the last line was sorted by
 */
record Cursor(Sort sort, UUID id, String value) {

    /** Reads what {@link #text()} wrote for this order; anything else is like none: a mangled address shows the first page. */
    static Optional<Cursor> parse(String text, Sort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length < 3 || !parts[0].equals(sort.name()) || parts[2].indexOf('\0') >= 0) {
                return Optional.empty();
            }
            if (sort != Sort.TITLE) {
                Instant.parse(parts[2]);
            }
            return Optional.of(new Cursor(sort, UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        var plain = sort + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
