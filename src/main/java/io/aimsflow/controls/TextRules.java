package io.aimsflow.controls;

import io.aimsflow.shared.Refused;

/** What every typed text has to be. */
final class TextRules {

    private TextRules() {}

    /** The text without blanks around it. @throws Refused if it is too long or no text */
    static String text(String field, String typed, int most) {
        var text = typed.strip();
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "controls-characters");
        }
        if (text.length() > most) {
            throw Refused.at(field, "controls-too-long", most);
        }
        return text;
    }

    /** The same for a text of one line. */
    static String line(String field, String typed, int most) {
        return text(field, typed.replaceAll("\\s+", " "), most);
    }

    /** The same for a text that must be there. */
    static String needed(String field, String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw Refused.at(field, "controls-missing");
        }
        return text;
    }
}
