package io.aimsflow.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An order for a pack.
 *
 * @param subject what it is for; a new pack takes the place of those of the same subject that were not kept
 * @param title of its first page
 * @param facts for its first page, in the pack's language
 * @param since what ended before this day is left out
 */
public record PackOrder(UUID subject, String title, List<Fact> facts, LocalDate since, Locale language) {

    /** A line of the first page. */
    public record Fact(String label, String text) {}

    public PackOrder {
        facts = List.copyOf(facts);
    }
}
