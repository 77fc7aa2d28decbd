package io.aimsflow.demo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The invented organisation, as {@code demo/organisation.json} tells it. Days are counted back from today. */
record Organisation(String name, List<Member> people, List<Arrival> imports, List<Absence> absences) {

    /**
     * Somebody who works there.
     *
     * @param key by which the other files name them
     * @param manager key of somebody who stands before them in the list; null for whoever has none
     */
    record Member(
            String key,
            String name,
            String email,
            Locale language,
            ZoneId zone,
            List<String> roles,
            @Nullable String manager) {}

    /** Incidents that come in together, as one file. */
    record Arrival(int ago, LocalTime at, String by, List<String> references) {}

    /** Somebody is away and names a substitute. @param last negative for a day to come */
    record Absence(int ago, LocalTime at, String absent, String substitute, int first, int last) {}
}
