package io.aimsflow.identity;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let one person set a password once, within {@link #LIFETIME}. The secret exists only in the mail: events and
 * tables never carry it, so whoever sends a mail mints the link at that moment and stores the text without it. A mail
 * sent twice carries two links; using one ends the others.
 */
@Service
public class OneTimeLinks {

    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(48);

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String baseUrl;

    OneTimeLinks(JdbcClient jdbc, Clock clock, @Value("${aimsflow.base-url:http://localhost:8080}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Makes a link and gives its secret. In a transaction of its own: the link must work even if the sender's transaction
     * fails after the mail left.
     *
     * @throws NotFound if there is no such active person
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String mint(PersonId person, LinkPurpose purpose) {
        String secret = Secret.random();
        jdbc.sql("delete from identity_link where expires_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
        int made = jdbc.sql("insert into identity_link (hash, person, purpose, expires_at)"
                        + " select ?, id, ?, ? from identity_person where id = ? and active")
                .params(Secret.hash(secret), purpose.name(), at(clock.instant().plus(LIFETIME)), person.value())
                .update();
        if (made == 0) {
            throw new NotFound("person", person);
        }
        return secret;
    }

    /** The address to mail, built from the configured base URL only. */
    public String address(String secret) {
        return baseUrl + "/links/" + secret;
    }

    /** Whose link this is, if it still works. Changes nothing, for mail scanners follow links. */
    @Transactional(readOnly = true)
    public Optional<Link> find(String secret) {
        return jdbc.sql(
                        "select person, purpose from identity_link where hash = ? and used_at is null and expires_at > ?")
                .params(Secret.hash(secret), at(clock.instant()))
                .query((row, index) -> new Link(
                        new PersonId(row.getObject("person", UUID.class)),
                        LinkPurpose.valueOf(row.getString("purpose"))))
                .optional();
    }

    /** Uses the link up, in the caller's transaction. Of two at once, one gets nothing. */
    Optional<PersonId> redeem(String secret) {
        return jdbc.sql("update identity_link set used_at = ? where hash = ? and used_at is null and expires_at > ?"
                        + " returning person")
                .params(at(clock.instant()), Secret.hash(secret), at(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A link that still works. */
    public record Link(PersonId person, LinkPurpose purpose) {}
}
