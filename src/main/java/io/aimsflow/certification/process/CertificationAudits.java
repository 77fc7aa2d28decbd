package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks about an audit. */
@Component
public class CertificationAudits implements ModelFunctions {

    private final AuditPreparation preparation;
    private final Deadlines deadlines;

    CertificationAudits(AuditPreparation preparation, Deadlines deadlines) {
        this.preparation = preparation;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "certificationAudits";
    }

    /** The end of its last day. */
    public Date overAt(String caseId) {
        var ends = preparation.ofCase(CaseId.of(caseId)).endsOn().orElseThrow();
        return Date.from(deadlines.endOfDay(ends));
    }
}
