package io.aimsflow.certification.process;

import static io.aimsflow.workflow.PolicyDefinition.days;
import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long before an audit its preparation begins, and how long each step may take. */
@Component
class CertificationPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                days("certification.preparation", 90),
                workingDays("certification.agree", 15),
                workingDays("certification.gap", 10),
                workingDays("certification.confirm", 30),
                workingDays("certification.release", 5),
                workingDays("certification.results", 10),
                days("certification.major", 90));
    }
}
