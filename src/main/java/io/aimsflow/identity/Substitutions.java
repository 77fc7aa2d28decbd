package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom and when. A substitute who is absent too is followed to their own substitute. */
@Component
class Substitutions {

    private static final int LONGEST_DAYS = 366;

    private static final String SELECT =
            "select id, absent, substitute, first_day, last_day from identity_substitution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PersonId> substituteOf(PersonId absent) {
        String chain = """
                with recursive chain(person, depth) as (
                    select ?::uuid, 0
                    union
                    select s.substitute, depth + 1 from identity_substitution s join chain c on s.absent = c.person
                    where s.starts_at <= ? and s.ends_at > ? and depth < 20)
                select person from chain where depth > 0 order by depth desc limit 1""";
        return jdbc.sql(chain)
                .params(absent.value(), now(), now())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Set<PersonId> absentFor(PersonId substitute) {
        String chain = """
                with recursive chain(person) as (
                    select ?::uuid
                    union
                    select s.absent from identity_substitution s join chain c on s.substitute = c.person
                    where s.starts_at <= ? and s.ends_at > ?)
                select person from chain where person <> ?""";
        Set<PersonId> absent = new HashSet<>();
        jdbc.sql(chain)
                .params(substitute.value(), now(), now(), substitute.value())
                .query(UUID.class)
                .list()
                .forEach(id -> absent.add(new PersonId(id)));
        return absent;
    }

    /** Present and future ones, in which the person is the absent one. */
    List<Substitution> of(PersonId absent) {
        return jdbc.sql(SELECT + "where absent = ? and ends_at > ? order by first_day")
                .params(absent.value(), now())
                .query(Substitutions::substitution)
                .list();
    }

    Optional<Substitution> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ? and ends_at > ?")
                .params(id, now())
                .query(Substitutions::substitution)
                .optional();
    }

    Substitution declare(Person absent, Person substitute, LocalDate firstDay, LocalDate lastDay, PersonId by) {
        var wanted = new Substitution(UUID.randomUUID(), absent.id(), substitute.id(), firstDay, lastDay);
        check(wanted, absent, substitute);
        jdbc.sql("insert into identity_substitution (id, absent, substitute, first_day, last_day, starts_at, ends_at,"
                        + " declared_by, declared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(wanted.id(), absent.id().value(), substitute.id().value(), firstDay, lastDay)
                .params(startOf(firstDay, absent.zone()), startOf(lastDay.plusDays(1), absent.zone()))
                .params(by.value(), now())
                .update();
        return wanted;
    }

    private void check(Substitution wanted, Person absent, Person substitute) {
        if (absent.id().equals(substitute.id())) {
            throw Refused.at("substitute", "identity-substitute-self");
        }
        if (!absent.active() || !substitute.active()) {
            throw Refused.at("substitute", "identity-substitute-inactive", substitute.name());
        }
        if (substitute.is(Role.EXTERNAL_AUDITOR)) {
            throw Refused.at("substitute", "identity-substitute-external");
        }
        if (wanted.lastDay().isBefore(wanted.firstDay())) {
            throw Refused.at("lastDay", "identity-absence-order");
        }
        if (wanted.firstDay().plusDays(LONGEST_DAYS).isBefore(wanted.lastDay())) {
            throw Refused.at("lastDay", "identity-absence-long", LONGEST_DAYS);
        }
        if (wanted.lastDay().isBefore(LocalDate.now(clock.withZone(absent.zone())))) {
            throw Refused.at("lastDay", "identity-absence-past");
        }
        if (overlaps(wanted)) {
            throw Refused.at("firstDay", "identity-absence-overlap");
        }
        if (closesCycle(wanted)) {
            throw Refused.at("substitute", "identity-substitute-cycle", substitute.name());
        }
    }

    private boolean overlaps(Substitution wanted) {
        return jdbc.sql("select count(*) from identity_substitution"
                                + " where absent = ? and first_day <= ? and last_day >= ? and ends_at > ?")
                        .params(wanted.absent().value(), wanted.lastDay(), wanted.firstDay(), now())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Follows the substitutes' own absences as long as all days of the chain overlap; meeting the absent one is a cycle. */
    private boolean closesCycle(Substitution wanted) {
        String chain = """
                with recursive chain(person, first_day, last_day) as (
                    select ?::uuid, ?::date, ?::date
                    union
                    select s.substitute, greatest(s.first_day, c.first_day), least(s.last_day, c.last_day)
                    from identity_substitution s join chain c on s.absent = c.person
                    where s.first_day <= c.last_day and s.last_day >= c.first_day and s.ends_at > ?)
                select count(*) from chain where person = ?""";
        return jdbc.sql(chain)
                        .params(wanted.substitute().value(), wanted.firstDay(), wanted.lastDay())
                        .params(now(), wanted.absent().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends at once what already runs, and removes what has not begun. */
    void revoke(UUID id) {
        end("id = ?", id);
    }

    void revokeAllOf(PersonId person) {
        end("absent = ?", person.value());
        end("substitute = ?", person.value());
    }

    private void end(String which, UUID value) {
        jdbc.sql("delete from identity_substitution where starts_at > ? and " + which)
                .params(now(), value)
                .update();
        jdbc.sql("update identity_substitution set ends_at = ? where ends_at > ? and " + which)
                .params(now(), now(), value)
                .update();
    }

    /** The same days in another zone. */
    void move(PersonId absent, ZoneId zone) {
        jdbc.sql("update identity_substitution set starts_at = first_day::timestamp at time zone ?,"
                        + " ends_at = (last_day + 1)::timestamp at time zone ? where absent = ? and ends_at > ?")
                .params(zone.getId(), zone.getId(), absent.value(), now())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        return at(day.atStartOfDay(zone).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Substitution substitution(ResultSet row, int index) throws SQLException {
        return new Substitution(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("absent", UUID.class)),
                new PersonId(row.getObject("substitute", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
