package io.aimsflow.audit;

import io.aimsflow.conformity.ConformityState;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the figures that stand in reports. */
@Component
class FigureTable {

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of those that were kept before. */
    void keep(Audit audit, List<AuditFigure> figures) {
        jdbc.sql("delete from audit_figure where audit_id = ?")
                .param(audit.id())
                .update();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            jdbc.sql("insert into audit_figure (audit_id, position, ref, state, text_en, text_de)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(audit.id(), i, figure.ref(), figure.state().name(), figure.textEn(), figure.textDe())
                    .update();
        }
    }

    /** In the order of the scope; none as long as nothing is reported. */
    List<AuditFigure> of(UUID audit) {
        return jdbc.sql("select * from audit_figure where audit_id = ? order by position")
                .param(audit)
                .query((row, number) -> new AuditFigure(
                        row.getString("ref"),
                        ConformityState.valueOf(row.getString("state")),
                        row.getString("text_en"),
                        row.getString("text_de")))
                .list();
    }
}
