package io.aimsflow.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** Where a page of a list ended that is sorted by a time. */
    public static Cursor at(String order, UUID id, Instant moment) {
        return new Cursor(order, id, moment.toString());
    }

    /** Whether the value is a time, as it has to be where the list is sorted by one. */
    public boolean isMoment() {
        try {
            Instant.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** @throws DateTimeException unless the value {@link #isMoment() is a time} */
    public Instant moment() {
        return Instant.parse(value);
    }

    public String text() {
        var plain = order + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
