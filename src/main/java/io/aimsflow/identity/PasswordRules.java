package io.aimsflow.identity;

import io.aimsflow.shared.Refused;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long, not the person's own name or address, none of the commonest. No required kinds of
 * characters, for these make passwords worse.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    /** Nobody types more; a megabyte would only keep the processor busy. */
    static final int LONGEST = 200;

    private static final Set<String> COMMONEST_STEMS = Set.of(
            "password",
            "passwort",
            "passw0rd",
            "qwertyuiop",
            "qwertzuiop",
            "qwerty",
            "qwertz",
            "letmein",
            "iloveyou",
            "welcome",
            "willkommen",
            "hallo",
            "administrator",
            "admin",
            "changeme",
            "geheim",
            "secret",
            "aimsflow",
            "asdfghjkl",
            "abcdefghijkl",
            "1q2w3e4r5t6z",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc");

    private PasswordRules() {}

    /** @throws Refused naming the field {@code password} if the password breaks a rule */
    static void check(String password, Person person) {
        if (password.length() < SHORTEST) {
            throw Refused.at("password", "identity-password-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refused.at("password", "identity-password-long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (plain.equals(person.email()) || squeezed(plain).equals(squeezed(person.name()))) {
            throw Refused.at("password", "identity-password-own");
        }
        if (isCommon(plain)) {
            throw Refused.at("password", "identity-password-common");
        }
    }

    /** One of the commonest, also repeated or with digits and signs around it; or a few characters over and over. */
    private static boolean isCommon(String plain) {
        String stem = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        boolean repeated = COMMONEST_STEMS.stream()
                .anyMatch(common -> plain.replace(common, "").length() < 5);
        return stem.isEmpty() && isSequence(plain)
                || COMMONEST_STEMS.contains(stem)
                || repeated
                || plain.chars().distinct().count() < 5;
    }

    /** Digits that count up, down or repeat, such as 123456789012. */
    private static boolean isSequence(String plain) {
        String digits = "01234567890123456789".repeat(10);
        String down = new StringBuilder(digits).reverse().toString();
        return digits.contains(plain) || down.contains(plain);
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
