package io.aimsflow.notifications;

import java.util.regex.Pattern;

/** Makes text from people harmless where it has to stay on one line: subjects above all. */
final class Lines {

    // control characters, line and paragraph separators, and those that turn the direction of writing
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Lines() {}

    /** The text on one line, with an ellipsis if it is longer than so many characters. */
    static String one(String text, int most) {
        var line = SPACES.matcher(UNWANTED.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** The text without control characters other than line ends. */
    static String many(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(line -> UNWANTED.matcher(line).replaceAll(" ").stripTrailing())
                .reduce((above, below) -> above + "\n" + below)
                .orElse("")
                .strip();
    }
}
