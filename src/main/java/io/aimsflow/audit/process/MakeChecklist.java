package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the checklist from the scope once the auditees confirmed the days. */
@Component
class MakeChecklist implements ServiceTask {

    private final AuditSteps steps;

    MakeChecklist(AuditSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "makeChecklist";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        steps.prepare(steps.ofCase(caseId).audit());
        return Map.of();
    }
}
