package io.aimsflow.notifications;

import io.aimsflow.notifications.SmtpStatus.Failure;
import io.aimsflow.shared.LikePattern;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people see of the table of mails. */
@Component
class MailQueries {

    private final JdbcClient jdbc;

    MailQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Mail> list(MailFilter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        filter.state().ifPresent(state -> {
            conditions.add("state = :state");
            parameters.put("state", state.name());
        });
        filter.recipient().ifPresent(person -> {
            conditions.add("recipient = :recipient");
            parameters.put("recipient", person.value());
        });
        filter.before().ifPresent(number -> {
            conditions.add("number < :before");
            parameters.put("before", number);
        });
        if (!filter.text().isBlank()) {
            conditions.add("(subject ilike :text or recipient_name ilike :text or address ilike :text)");
            parameters.put("text", LikePattern.containing(filter.text().strip()));
        }
        return jdbc.sql(MailRows.SELECT + "where " + String.join(" and ", conditions)
                        + " order by number desc limit :limit")
                .params(parameters)
                .query(MailRows::mail)
                .list();
    }

    Optional<Mail> find(UUID id) {
        return jdbc.sql(MailRows.SELECT + "where id = ?")
                .param(id)
                .query(MailRows::mail)
                .optional();
    }

    Map<MailState, Long> unsent() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        jdbc.sql("select state, count(*) from notifications_mail where state <> 'SENT' group by state")
                .query((ResultSet row) -> {
                    counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    Optional<Instant> lastSuccess() {
        return jdbc.sql(
                        "select sent_at from notifications_mail where sent_at is not null order by sent_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Failure> lastError() {
        return jdbc.sql("select last_attempt_at, last_error from notifications_mail where last_error is not null"
                        + " order by last_attempt_at desc limit 1")
                .query((row, index) ->
                        new Failure(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional();
    }
}
