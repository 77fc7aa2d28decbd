package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computes how ready the organisation is, for the first time in a preparation. */
@Component
class ComputeReadiness implements ServiceTask {

    private final AuditPreparation preparation;

    ComputeReadiness(AuditPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String name() {
        return "computeReadiness";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        preparation.freeze(caseId);
        return Map.of();
    }
}
