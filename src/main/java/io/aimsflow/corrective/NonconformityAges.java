package io.aimsflow.corrective;

import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old open nonconformities are: what lies long was not taken seriously. */
@Component
@Transactional(readOnly = true)
public class NonconformityAges {

    private static final String SELECT = """
            select severity, case %s end as age, count(*) as n
            from corrective_nonconformity n where ended_at is null and %s group by 1, 2""";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    NonconformityAges(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Of those that this person may see, the gravest first; one statement. */
    public List<Ageing> open(PersonId viewer) {
        var person = people.get(viewer);
        Map<@Nullable String, Map<Age, Long>> counts = new HashMap<>();
        var now = clock.instant();
        var asked = jdbc.sql(SELECT.formatted(ages(), NonconformityRegister.VISIBLE))
                .param("all", NonconformityRegister.READERS.stream().anyMatch(person::is))
                .param("viewers", viewers(viewer));
        for (var age : Age.values()) {
            asked = asked.param(age.name(), age.reportedUntil(now).atOffset(ZoneOffset.UTC));
        }
        asked.query(row -> {
            counts.computeIfAbsent(row.getString("severity"), severity -> new EnumMap<>(Age.class))
                    .put(Age.valueOf(row.getString("age")), row.getLong("n"));
        });
        List<Ageing> found = new ArrayList<>();
        for (var severity : List.of(Severity.MAJOR, Severity.MINOR)) {
            found.add(new Ageing(Optional.of(severity), counts.getOrDefault(severity.name(), Map.of())));
        }
        found.add(new Ageing(Optional.empty(), counts.getOrDefault(null, Map.of())));
        return found;
    }

    /** The branches of a case that names the age, the oldest first. */
    private static String ages() {
        var branches = new StringBuilder();
        for (var i = Age.values().length - 1; i > 0; i--) {
            var age = Age.values()[i];
            branches.append("when n.reported_at <= :%1$s then '%1$s' ".formatted(age.name()));
        }
        return branches.append("else '")
                .append(Age.values()[0].name())
                .append("'")
                .toString();
    }

    private UUID[] viewers(PersonId viewer) {
        return Stream.concat(Stream.of(viewer), people.absentFor(viewer).stream())
                .map(PersonId::value)
                .toArray(UUID[]::new);
    }
}
