package io.aimsflow.documents;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version in effect that people are asked to read and confirm (ISO/IEC 42001:2023, 7.3).
 *
 * @param due the last day for those who are asked at the beginning
 * @param message what those who are asked read first; may be empty
 * @param endReason why it ended; empty while it is open
 */
public record Campaign(
        UUID id,
        int number,
        UUID document,
        UUID version,
        Audience audience,
        LocalDate due,
        String message,
        Instant startedAt,
        PersonId startedBy,
        Optional<Instant> endedAt,
        String endReason) {

    private static final String PREFIX = "CAM-";

    /** Such as {@code CAM-0001}. */
    public String reference() {
        return "%s%04d".formatted(PREFIX, number);
    }

    public String path() {
        return "/documents/campaigns/" + reference();
    }

    public boolean open() {
        return endedAt.isEmpty();
    }

    /** @throws NotFound if the text is no reference */
    static int number(String reference) {
        if (!reference.matches("CAM-[0-9]{4,9}")) {
            throw new NotFound("campaign", reference);
        }
        return Integer.parseInt(reference.substring(PREFIX.length()));
    }
}
