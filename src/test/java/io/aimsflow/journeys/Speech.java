package io.aimsflow.journeys;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What pages and forms say to people who read one language. */
final class Speech {

    private final Locale language;
    private final MessageSource messages;

    Speech(Demonstration demonstration, Locale language) {
        this.language = language;
        this.messages = demonstration.bean(MessageSource.class);
    }

    /** As in {@code en}; what journeys in several languages name their people and things by. */
    String tag() {
        return language.getLanguage();
    }

    /** What pages say by this key. */
    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    Wording form(String form) {
        return Wording.of(form, language);
    }
}
