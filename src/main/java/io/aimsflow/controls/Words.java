package io.aimsflow.controls;

import java.util.Locale;

/** A text in both languages of the product. What the organisation wrote itself is the same in both. */
public record Words(String english, String german) {

    static Words own(String text) {
        return new Words(text, text);
    }

    /** The text for a reader of this language; English for everybody who does not read German. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? german : english;
    }
}
