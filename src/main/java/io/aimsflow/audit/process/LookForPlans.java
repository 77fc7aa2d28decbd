package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditFindings;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks whether something is planned against every nonconformity of an audit. */
@Component
class LookForPlans implements ServiceTask {

    private final AuditFindings findings;

    LookForPlans(AuditFindings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "lookForPlans";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        return Map.of(AuditProcess.ALL_PLANNED, findings.allPlanned(caseId));
    }
}
