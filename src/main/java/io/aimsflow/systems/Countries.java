package io.aimsflow.systems;

import java.util.Locale;
import java.util.Set;

/** Where a system is used: ISO 3166 codes, and EU. */
public final class Countries {

    public static final String EU = "EU";

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    static boolean known(String code) {
        return code.equals(EU) || CODES.contains(code);
    }

    /** The country's name; for EU the union's. */
    public static String name(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
