package io.aimsflow.identity;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens, with which programs call the REST API as their person. Only hashes are stored. */
@Service
@Transactional
public class ApiTokens {

    /** How every token begins, so that a scanner finds a leaked one. */
    public static final String PREFIX = "aims_";

    /** A token lives a year at most; after that it is made anew. */
    public static final int LONGEST_DAYS = 366;

    private static final int LONGEST_NAME = 100;
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonRows people;
    private final IdentityLedger ledger;

    ApiTokens(JdbcClient jdbc, Clock clock, PersonRows people, IdentityLedger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * Makes a token and gives its secret, this once.
     *
     * @param lastDay the last day on which it works, in the person's zone
     * @throws Refused for an empty or too long name, and a day that is past or further away than {@link #LONGEST_DAYS}
     */
    public String create(PersonId person, String name, LocalDate lastDay) {
        ZoneId zone = people.find(person)
                .filter(Person::active)
                .orElseThrow(() -> new NotFound("person", person))
                .zone();
        String label = name.strip();
        check(label, lastDay, LocalDate.now(clock.withZone(zone)));
        String secret = PREFIX + Secret.random();
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into identity_token (id, person, name, hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, person.value(), label, Secret.hash(secret), at(clock.instant()))
                .param(at(lastDay.plusDays(1).atStartOfDay(zone).toInstant()))
                .update();
        ledger.tokenCreated(person, id, label, lastDay);
        return secret;
    }

    private static void check(String name, LocalDate lastDay, LocalDate today) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.at("name", "identity-token-name", LONGEST_NAME);
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refused.at("lastDay", "identity-token-expiry", LONGEST_DAYS);
        }
    }

    /** The person's tokens that are not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(PersonId person) {
        return jdbc.sql("select id, name, created_at, expires_at, last_used_at from identity_token"
                        + " where person = ? and revoked_at is null order by created_at desc, id")
                .param(person.value())
                .query(ApiTokens::token)
                .list();
    }

    /** @throws NotFound if the person has no such token */
    public void revoke(PersonId person, UUID token) {
        int revoked = jdbc.sql(
                        "update identity_token set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                .params(at(clock.instant()), token, person.value())
                .update();
        if (revoked == 0) {
            throw new NotFound("token", token);
        }
        ledger.tokenRevoked(person, token);
    }

    /** Whose token this is, if it works. Notes the use once a minute, so that most requests write nothing. */
    Optional<PersonAuthentication> authenticate(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return jdbc.sql("select t.id token, t.last_used_at, " + PersonAuthentication.COLUMNS
                        + " from identity_token t join identity_person p on p.id = t.person"
                        + " where t.hash = ? and t.revoked_at is null and t.expires_at > ? and p.active")
                .params(Secret.hash(secret), at(now))
                .query((row, index) -> {
                    noteUse(row.getObject("token", UUID.class), instant(row, "last_used_at"), now);
                    return PersonAuthentication.from(row);
                })
                .optional();
    }

    private void noteUse(UUID token, Optional<Instant> last, Instant now) {
        if (last.filter(noted -> noted.isAfter(now.minus(USE_NOTED))).isEmpty()) {
            jdbc.sql("update identity_token set last_used_at = ? where id = ?")
                    .params(at(now), token)
                    .update();
        }
    }

    private static ApiToken token(ResultSet row, int index) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
