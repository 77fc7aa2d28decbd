package io.aimsflow.notifications;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, in the reader's language, before it becomes text and HTML. Nothing in it is escaped or marked up.
 *
 * @param quote somebody's own words, may have several lines
 * @param why why the reader gets this mail
 */
record Letter(
        String subject,
        String headline,
        List<String> paragraphs,
        Optional<String> quote,
        List<Fact> facts,
        Optional<Button> button,
        String why) {

    /** One line of the table. */
    record Fact(String label, String value) {}

    /** The one thing to do. */
    record Button(String label, String url) {}

    /** A letter of one paragraph without a table. */
    static Letter simple(String subject, String headline, String paragraph, Button button, String why) {
        return new Letter(subject, headline, List.of(paragraph), Optional.empty(), List.of(), Optional.of(button), why);
    }
}
