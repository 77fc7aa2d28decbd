package io.aimsflow.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a keyset-paged list ended.
 *
 * @param order by which the list was sorted
 * @param value what the last line was sorted by
 */
public record Cursor(String order, UUID id, String value) {

    /** Reads what {@link #text()} wrote for this order; anything else is like none: a mangled address shows the first page. */
    public static Optional<Cursor> parse(String text, String order) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length < 3 || !parts[0].equals(order) || parts[2].indexOf('\0') >= 0) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(order, UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String text() {
        var plain = order + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
