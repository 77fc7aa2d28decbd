package io.aimsflow.documents;

import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which controls a document serves whose version the case approves. */
@Component
class ApprovedControls implements ControlEvidence {

    private final JdbcClient jdbc;

    ApprovedControls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases) {
        Map<CaseId, Set<ControlRef>> controls = new HashMap<>();
        jdbc.sql("""
                select v.case_id, unnest(d.controls) as control
                from documents_version v join documents_document d on d.id = v.document_id
                where v.case_id = any (:cases)""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    var caseId = new CaseId(row.getObject("case_id", UUID.class));
                    ControlRef.parse(row.getString("control"))
                            .ifPresent(control -> controls.computeIfAbsent(caseId, none -> new HashSet<>())
                                    .add(control));
                });
        return controls;
    }
}
