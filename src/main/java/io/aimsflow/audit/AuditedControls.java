package io.aimsflow.audit;

import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.pack.ControlsOfCases;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which controls an internal audit judged; the nonconformities that it found name theirs themselves. */
@Component
class AuditedControls implements ControlEvidence {

    private final JdbcClient jdbc;

    AuditedControls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases) {
        var controls = new ControlsOfCases();
        jdbc.sql("""
                select a.case_id, l.ref from audit_line l join audit_audit a on a.id = l.audit_id
                where a.case_id = any (:cases) and l.verdict is not null and l.dropped = ''""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    controls.add(row.getObject("case_id", UUID.class), row.getString("ref"));
                });
        return controls.all();
    }
}
