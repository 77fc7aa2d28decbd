package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two rounds of action without effect concern top management. */
@Component
class InformTopManagement implements ServiceTask {

    private final Nonconformities nonconformities;

    InformTopManagement(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public String name() {
        return "informTopManagement";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        nonconformities.informTopManagement(caseId);
        return Map.of();
    }
}
