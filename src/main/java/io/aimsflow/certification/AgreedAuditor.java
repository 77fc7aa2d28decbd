package io.aimsflow.certification;

import io.aimsflow.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An auditor of the certification body, as agreed.
 *
 * @param name at most 100 characters
 * @param email in small letters
 */
public record AgreedAuditor(String name, String email) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl},;<>()\"]+@[^@\\s\\p{Cntrl},;<>()\"]+\\.[^@\\s\\p{Cntrl},;<>()\".]+");

    /**
     * Reads a text of one person a line: {@code Ada Byron, ada@example.org} or {@code Ada Byron <ada@example.org>}. Empty lines don't
     * count.
     *
     * @throws Refused at {@code auditors} for the first line without exactly one name and one address, and for an address that
     *     stands in two lines
     */
    static List<AgreedAuditor> checked(String text) {
        List<AgreedAuditor> auditors = new ArrayList<>();
        for (var line : lines(text)) {
            var auditor = of(line).orElseThrow(() -> Refused.at("auditors", "certification-auditor-line", quote(line)));
            if (auditors.stream().anyMatch(other -> other.email().equals(auditor.email()))) {
                throw Refused.at("auditors", "certification-auditor-twice", auditor.email());
            }
            auditors.add(auditor);
        }
        return auditors;
    }

    /** @throws Refused at {@code name} or {@code email} for what is none */
    public static AgreedAuditor of(String name, String email) {
        var plain = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refused.at("name", "certification-auditor-name", LONGEST_NAME);
        }
        var address = email.strip();
        if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
            throw Refused.at("email", "certification-auditor-email");
        }
        return new AgreedAuditor(plain, address.toLowerCase(Locale.ROOT));
    }

    /** Those whose line can be read; others were agreed before addresses were asked for. */
    public static List<AgreedAuditor> readable(String text) {
        return lines(text).stream().flatMap(line -> of(line).stream()).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<AgreedAuditor> of(String line) {
        var found = EMAIL.matcher(line).results().toList();
        if (found.size() != 1 || line.chars().filter(each -> each == '@').count() != 1) {
            return Optional.empty();
        }
        var email = found.get(0).group();
        var name = line.replace(email, " ")
                .replaceAll("[\\s,;<>()\"\\p{Cntrl}]+", " ")
                .strip();
        return name.isEmpty() || name.length() > LONGEST_NAME || email.length() > LONGEST_EMAIL
                ? Optional.empty()
                : Optional.of(new AgreedAuditor(name, email.toLowerCase(Locale.ROOT)));
    }

    private static String quote(String line) {
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }
}
