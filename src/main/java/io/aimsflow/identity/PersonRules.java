package io.aimsflow.identity;

import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name, an address, a language, a zone and a set of roles must be. Each method gives the form that is stored. */
final class PersonRules {

    /** The languages whose texts are complete, the first one for everybody else. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");

    private PersonRules() {}

    static String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Refused.at("name", "identity-name", LONGEST_NAME);
        }
        return name;
    }

    static String email(String text) {
        String email = plain(text);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw Refused.at("email", "identity-email");
        }
        return email;
    }

    /** An address as it is stored and compared. */
    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static String language(Locale wanted) {
        return LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(wanted.getLanguage()::equals)
                .findFirst()
                .orElseThrow(() -> Refused.at("language", "identity-language"));
    }

    /** Only regions, for an offset knows no summer time. */
    static String zone(ZoneId wanted) {
        if (!ZoneId.getAvailableZoneIds().contains(wanted.getId())) {
            throw Refused.at("zone", "identity-zone");
        }
        return wanted.getId();
    }

    /** Everybody is a member but an external auditor, who holds no other role: they may not audit what they take part in. */
    static String[] roles(Set<Role> wanted) {
        EnumSet<Role> roles = EnumSet.of(Role.MEMBER);
        roles.addAll(wanted);
        if (roles.contains(Role.EXTERNAL_AUDITOR)) {
            roles.remove(Role.MEMBER);
            if (roles.size() > 1) {
                throw Refused.at("roles", "identity-external-auditor");
            }
        }
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    static Set<Role> parse(String[] names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
