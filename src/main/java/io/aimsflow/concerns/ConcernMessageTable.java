package io.aimsflow.concerns;

import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reporters and the organisation wrote to each other. */
@Component
class ConcernMessageTable {

    private final JdbcClient jdbc;

    ConcernMessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID concern, ConcernMessage message) {
        jdbc.sql("insert into concerns_message (id, concern_id, at, from_reporter, by, text) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        message.id(),
                        concern,
                        ConcernTable.at(message.at()),
                        message.fromReporter(),
                        message.by().map(PersonId::value).orElse(null),
                        message.text()))
                .update();
    }

    /** The oldest first. */
    List<ConcernMessage> of(UUID concern) {
        return jdbc.sql("select * from concerns_message where concern_id = ? order by at, id")
                .param(concern)
                .query((row, number) -> read(row))
                .list();
    }

    List<ConcernMessage> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from concerns_message where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static ConcernMessage read(ResultSet row) throws SQLException {
        return new ConcernMessage(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("from_reporter"),
                Optional.ofNullable(row.getObject("by", UUID.class)).map(PersonId::new),
                row.getString("text"));
    }

    int fromReporter(UUID concern) {
        return jdbc.sql("select count(*) from concerns_message where concern_id = ? and from_reporter")
                .param(concern)
                .query(Integer.class)
                .single();
    }
}
