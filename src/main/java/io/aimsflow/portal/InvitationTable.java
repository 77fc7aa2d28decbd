package io.aimsflow.portal;

import io.aimsflow.shared.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code portal_invitation}. */
@Repository
class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if somebody with this address is invited to this audit already */
    boolean insert(Invitation invitation) {
        return jdbc.sql("""
                        insert into portal_invitation (id, audit, pack, name, email, language, invited_by, invited_at, valid_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Arrays.asList(
                                invitation.id(),
                                invitation.audit(),
                                invitation.pack(),
                                invitation.name(),
                                invitation.email(),
                                invitation.language().getLanguage(),
                                invitation.invitedBy().map(PersonId::value).orElse(null),
                                Timestamp.from(invitation.invitedAt()),
                                Date.valueOf(invitation.validUntil())))
                        .update()
                == 1;
    }

    Optional<Invitation> find(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Invitation> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from portal_invitation where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** The invitation, locked until the transaction ends. */
    Optional<Invitation> lock(UUID id) {
        return jdbc.sql("select * from portal_invitation where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** In the order in which they were invited. */
    List<Invitation> of(UUID audit) {
        return jdbc.sql("select * from portal_invitation where audit = ? order by invited_at, name, id")
                .param(audit)
                .query((row, number) -> read(row))
                .list();
    }

    List<Invitation> to(String email) {
        return jdbc.sql("select * from portal_invitation where email = ?")
                .param(email)
                .query((row, number) -> read(row))
                .list();
    }

    void withdraw(UUID id, String reason, Instant at) {
        jdbc.sql("update portal_invitation set withdrawn_at = ?, withdrawn_reason = ? where id = ?")
                .params(Timestamp.from(at), reason, id)
                .update();
    }

    void close(UUID audit, Instant at) {
        jdbc.sql("update portal_invitation set closed_at = ? where audit = ? and closed_at is null")
                .params(Timestamp.from(at), audit)
                .update();
    }

    void validUntil(UUID id, LocalDate day) {
        jdbc.sql("update portal_invitation set valid_until = ? where id = ?")
                .params(Date.valueOf(day), id)
                .update();
    }

    void language(UUID id, Locale language) {
        jdbc.sql("update portal_invitation set language = ? where id = ?")
                .params(language.getLanguage(), id)
                .update();
    }

    void seen(UUID id, Instant at) {
        jdbc.sql("update portal_invitation set last_seen_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("audit", UUID.class),
                row.getObject("pack", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getObject("invited_by", UUID.class)).map(PersonId::new),
                row.getTimestamp("invited_at").toInstant(),
                row.getObject("valid_until", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant),
                row.getString("withdrawn_reason"),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("last_seen_at")).map(Timestamp::toInstant));
    }
}
