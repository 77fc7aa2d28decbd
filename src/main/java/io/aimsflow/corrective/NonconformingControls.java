package io.aimsflow.corrective;

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

/** Which controls a nonconformity says are not met. */
@Component
class NonconformingControls implements ControlEvidence {

    private final JdbcClient jdbc;

    NonconformingControls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases) {
        var controls = new ControlsOfCases();
        jdbc.sql("""
                select case_id, requirement from corrective_nonconformity where case_id = any (:cases)""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    controls.add(row.getObject("case_id", UUID.class), row.getString("requirement"));
                });
        return controls.all();
    }
}
