package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditFindings;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes nonconformities of the findings of an accepted report. */
@Component
class RaiseNonconformities implements ServiceTask {

    private final AuditFindings findings;

    RaiseNonconformities(AuditFindings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "raiseNonconformities";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        findings.raise(caseId);
        return Map.of();
    }
}
