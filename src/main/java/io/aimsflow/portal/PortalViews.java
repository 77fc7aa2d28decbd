package io.aimsflow.portal;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code portal_view}. */
@Repository
class PortalViews {

    private final JdbcClient jdbc;

    PortalViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID invitation, PortalView view) {
        jdbc.sql("insert into portal_view (invitation, at, kind, what) values (?, ?, ?, ?)")
                .params(invitation, Timestamp.from(view.at()), view.kind().name(), view.what())
                .update();
    }

    /** The newest first. */
    List<PortalView> of(UUID invitation, int limit) {
        return jdbc.sql("select * from portal_view where invitation = ? order by number desc limit ?")
                .params(invitation, limit)
                .query((row, number) -> new PortalView(
                        row.getTimestamp("at").toInstant(),
                        PortalView.Kind.valueOf(row.getString("kind")),
                        row.getString("what")))
                .list();
    }

    /** How many views there are of each invitation to an audit. */
    Map<UUID, Integer> counts(UUID audit) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select v.invitation, count(*) from portal_view v join portal_invitation i on i.id = v.invitation
                         where i.audit = ? group by 1""").param(audit).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }
}
