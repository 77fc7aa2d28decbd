package io.aimsflow.portal;

import io.aimsflow.identity.Secret;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code portal_link} and {@code portal_session}: only hashes of what auditors bring. */
@Repository
class PortalSecrets {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    PortalSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that was mailed, whether it still works or not. */
    record Link(UUID invitation, boolean works) {}

    /** Makes a link and gives its secret. */
    String mint(UUID invitation, Instant expires, Instant now) {
        var secret = Secret.random();
        jdbc.sql("delete from portal_link where expires_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("insert into portal_link (hash, invitation, expires_at) values (?, ?, ?)")
                .params(Secret.hash(secret), invitation, Timestamp.from(expires))
                .update();
        return secret;
    }

    Optional<Link> link(String secret, Instant now) {
        return jdbc.sql(
                        "select invitation, used_at is null and expires_at > ? as works from portal_link where hash = ?")
                .params(Timestamp.from(now), Secret.hash(secret))
                .query((row, number) -> new Link(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
    }

    /** Uses the link up, and every other one of its invitation. Of two at once, one gets nothing. */
    Optional<UUID> redeem(String secret, Instant now) {
        var invitation = jdbc.sql("""
                        update portal_link set used_at = ? where hash = ? and used_at is null and expires_at > ?
                        returning invitation""")
                .params(Timestamp.from(now), Secret.hash(secret), Timestamp.from(now))
                .query(UUID.class)
                .optional();
        invitation.ifPresent(
                used -> jdbc.sql("update portal_link set used_at = ? where invitation = ? and used_at is null")
                        .params(Timestamp.from(now), used)
                        .update());
        return invitation;
    }

    /** Begins a session and gives its secret. */
    String begin(UUID invitation, Instant expires, Instant now) {
        var secret = Secret.random();
        jdbc.sql("delete from portal_session where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        jdbc.sql("insert into portal_session (hash, invitation, expires_at) values (?, ?, ?)")
                .params(Secret.hash(secret), invitation, Timestamp.from(expires))
                .update();
        return secret;
    }

    /** Whose session it is, as long as it lasts. */
    Optional<Invitation> session(String secret, Instant now) {
        return jdbc.sql("""
                        select i.* from portal_session s join portal_invitation i on i.id = s.invitation
                         where s.hash = ? and s.expires_at > ?""")
                .params(Secret.hash(secret), Timestamp.from(now))
                .query((row, number) -> InvitationTable.read(row))
                .optional();
    }

    void end(String secret) {
        jdbc.sql("delete from portal_session where hash = ?")
                .param(Secret.hash(secret))
                .update();
    }

    /** Ends all sessions of an invitation, and its links. */
    void endAll(UUID invitation) {
        jdbc.sql("delete from portal_session where invitation = ?")
                .param(invitation)
                .update();
        jdbc.sql("delete from portal_link where invitation = ?")
                .param(invitation)
                .update();
    }
}
