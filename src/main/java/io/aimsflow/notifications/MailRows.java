package io.aimsflow.notifications;

import io.aimsflow.notifications.MailEnclosure.Fate;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.EnclosedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails as a queue: what is written, taken out, and how it went. */
@Component
class MailRows {

    static final String SELECT = """
            select id, number, kind, recipient, recipient_name, address, language, subject, message_id, case_id, task, state,
                   enclosure_kind, enclosure_key, enclosure_name, enclosure_fate,
                   attempts, next_attempt_at, give_up_at, last_error, created_at, sent_at from notifications_mail
            """;

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the mail, unless the same occasion has been told to the same person. */
    void insert(NewMail mail) {
        jdbc.sql("""
                        insert into notifications_mail (id, kind, occasion, recipient, recipient_name, address, language,
                            message_id, subject, text_body, html_body, case_id, task, enclosure_kind, enclosure_key,
                            enclosure_name, state, next_attempt_at, give_up_at, created_at)
                        values (:id, :kind, :occasion, :recipient, :name, :address, :language, :messageId, :subject, :text,
                            :html, :case, :task, :enclosureKind, :enclosureKey, :enclosureName, :state, :now, :giveUp, :now)
                        on conflict do nothing""")
                .param("id", mail.id())
                .param("kind", mail.occasion().kind().name())
                .param("occasion", mail.occasion().key())
                .param("recipient", mail.recipient().id().value())
                .param("name", mail.recipient().name())
                .param("address", mail.recipient().email())
                .param("language", mail.recipient().language().toLanguageTag())
                .param("messageId", mail.messageId())
                .param("subject", mail.subject())
                .param("text", mail.body().text())
                .param("html", mail.body().html())
                .param("case", mail.occasion().caseId().map(CaseId::value).orElse(null))
                .param("task", mail.occasion().task().map(WorkItemId::value).orElse(null))
                .param("enclosureKind", mail.enclosed().map(EnclosedFile::kind).orElse(null))
                .param("enclosureKey", mail.enclosed().map(EnclosedFile::key).orElse(null))
                .param("enclosureName", mail.enclosed().map(EnclosedFile::name).orElse(null))
                .param("state", mail.state().name())
                .param("now", at(mail.at()))
                .param("giveUp", at(mail.at().plus(Backoff.GIVE_UP_AFTER)))
                .update();
    }

    /** The oldest mail that is due, locked until the transaction ends; what another node is sending is passed over. */
    Optional<Mail> lockNextDue(Instant now) {
        return jdbc.sql(
                        SELECT
                                + " where state = 'PENDING' and next_attempt_at <= ? order by number limit 1 for update skip locked")
                .param(at(now))
                .query(MailRows::mail)
                .optional();
    }

    MailBody body(UUID id) {
        return jdbc.sql("select text_body, html_body from notifications_mail where id = ?")
                .param(id)
                .query((row, index) -> new MailBody(row.getString(1), row.getString(2)))
                .single();
    }

    void sent(UUID id, String address, Optional<Fate> enclosed, Instant now) {
        jdbc.sql("update notifications_mail set state = 'SENT', attempts = attempts + 1, sent_at = :now,"
                        + " last_attempt_at = :now, address = :address, enclosure_fate = :fate where id = :id")
                .param("fate", enclosed.map(Fate::name).orElse(null))
                .param("now", at(now))
                .param("address", address)
                .param("id", id)
                .update();
    }

    void postponed(UUID id, String error, Instant now, Instant next) {
        jdbc.sql("update notifications_mail set attempts = attempts + 1, last_error = :error, last_attempt_at = :now,"
                        + " next_attempt_at = :next where id = :id")
                .param("error", error)
                .param("now", at(now))
                .param("next", at(next))
                .param("id", id)
                .update();
    }

    void failed(UUID id, String error, Instant now) {
        jdbc.sql("update notifications_mail set state = 'FAILED', attempts = attempts + 1, last_error = :error,"
                        + " last_attempt_at = :now where id = :id")
                .param("error", error)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void cancelled(UUID id) {
        jdbc.sql("update notifications_mail set state = 'CANCELLED' where id = ?")
                .param(id)
                .update();
    }

    /** Puts a mail that was not sent to the front again. @return whether there was such a mail */
    boolean requeue(UUID id, Instant now) {
        return jdbc.sql("update notifications_mail set state = 'PENDING', next_attempt_at = :now, give_up_at = :giveUp"
                                + " where id = :id and state <> 'SENT'")
                        .param("now", at(now))
                        .param("giveUp", at(now.plus(Backoff.GIVE_UP_AFTER)))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Lets held mails go that were written after this moment. @return how many */
    int release(Instant writtenAfter, Instant now) {
        return jdbc.sql("update notifications_mail set state = 'PENDING', next_attempt_at = :now, give_up_at = :giveUp"
                        + " where state = 'HELD' and created_at >= :after")
                .param("now", at(now))
                .param("giveUp", at(now.plus(Backoff.GIVE_UP_AFTER)))
                .param("after", at(writtenAfter))
                .update();
    }

    /** True if the newest mail that gave this task to somebody went to this person. Others who ask wait for us to write. */
    boolean lastGivenTo(WorkItemId task, PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notifications/' || ?, 0))")
                .param(task.toString())
                .query()
                .singleRow();
        return jdbc.sql("select recipient from notifications_mail where task = ? and kind = 'TASK_ASSIGNED'"
                        + " order by number desc limit 1")
                .param(task.value())
                .query(UUID.class)
                .optional()
                .filter(person.value()::equals)
                .isPresent();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Mail mail(ResultSet row, int index) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                MailKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("recipient", UUID.class)),
                row.getString("recipient_name"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("subject"),
                row.getString("message_id"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject("task", UUID.class)).map(WorkItemId::new),
                enclosure(row),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "give_up_at"),
                Optional.ofNullable(row.getString("last_error")),
                instant(row, "created_at"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<MailEnclosure> enclosure(ResultSet row) throws SQLException {
        var kind = row.getString("enclosure_kind");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new MailEnclosure(
                new EnclosedFile(kind, row.getString("enclosure_key"), row.getString("enclosure_name")),
                Optional.ofNullable(row.getString("enclosure_fate")).map(Fate::valueOf)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
