package io.aimsflow.corrective;

import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
        Map<CaseId, Set<ControlRef>> controls = new HashMap<>();
        jdbc.sql("""
                select case_id, requirement from corrective_nonconformity where case_id = any (:cases)""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    var caseId = new CaseId(row.getObject("case_id", UUID.class));
                    Stream.of(row.getString("requirement").split("[\\s,;]+"))
                            .flatMap(word -> ControlRef.parse(word).stream())
                            .forEach(control -> controls.computeIfAbsent(caseId, none -> new HashSet<>())
                                    .add(control));
                });
        return controls;
    }
}
