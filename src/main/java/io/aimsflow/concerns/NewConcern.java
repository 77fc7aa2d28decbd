package io.aimsflow.concerns;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Optional;

/**
 * A concern as somebody reports it. Texts that nobody gave are empty.
 *
 * @param whatHappened at most 4,000 characters
 * @param system which AI system, in the reporter's words; at most 200 characters
 * @param occurred when, in the reporter's words; at most 200 characters
 * @param affected who is affected; at most 500 characters
 * @param name of the reporter; at most 200 characters
 * @param mail address of the reporter; at most 254 characters
 * @param language in which they read, {@code en} or {@code de}
 * @param reporter the member who reports with their name; empty for anybody else
 */
public record NewConcern(
        String whatHappened,
        String system,
        String occurred,
        String affected,
        String name,
        String mail,
        String language,
        Optional<PersonId> reporter) {

    private static final int LEAST = 10;

    /** The same without spaces around and characters that no text has. */
    public NewConcern clean() {
        return new NewConcern(
                clean(whatHappened),
                clean(system),
                clean(occurred),
                clean(affected),
                clean(name),
                clean(mail),
                language.equals("de") ? "de" : "en",
                reporter);
    }

    /** @throws Refused naming the first field that is not as it has to be */
    void check(boolean anonymousAllowed) {
        if (whatHappened.length() < LEAST) {
            throw Refused.at("whatHappened", "concern-too-short", LEAST);
        }
        most("whatHappened", whatHappened, 4000);
        most("system", system, 200);
        most("occurred", occurred, 200);
        most("affected", affected, 500);
        most("name", name, 200);
        most("mail", mail, 254);
        if (!mail.isEmpty() && !mail.matches("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]{2,}")) {
            throw Refused.at("mail", "concern-mail");
        }
        if (mail.isEmpty() && reporter.isEmpty() && !anonymousAllowed) {
            throw Refused.at("mail", "concern-mail-needed");
        }
    }

    static void most(String field, String text, int most) {
        if (text.length() > most) {
            throw Refused.at(field, "concern-too-long", most);
        }
    }

    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
