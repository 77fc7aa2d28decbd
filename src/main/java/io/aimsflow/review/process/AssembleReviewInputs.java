package io.aimsflow.review.process;

import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures of all registers are kept for the review as they are now. */
@Component
class AssembleReviewInputs implements ServiceTask {

    private final ReviewPreparation preparation;

    AssembleReviewInputs(ReviewPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String name() {
        return "assembleReviewInputs";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        preparation.assemble(caseId);
        return Map.of();
    }
}
