package io.aimsflow.documents;

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

/** Which controls a document serves whose version the case approves. */
@Component
class ApprovedControls implements ControlEvidence {

    private final JdbcClient jdbc;

    ApprovedControls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases) {
        var controls = new ControlsOfCases();
        jdbc.sql("""
                select v.case_id, unnest(d.controls) as control
                from documents_version v join documents_document d on d.id = v.document_id
                where v.case_id = any (:cases)""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    controls.add(row.getObject("case_id", UUID.class), row.getString("control"));
                });
        return controls.all();
    }
}
