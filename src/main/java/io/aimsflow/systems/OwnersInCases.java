package io.aimsflow.systems;

import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets running intakes go on with an owner who took over. */
@Component
class OwnersInCases {

    private final IntakeTable intakes;
    private final Cases cases;

    OwnersInCases(IntakeTable intakes, Cases cases) {
        this.intakes = intakes;
        this.cases = cases;
    }

    void changed(AiSystem before, AiSystem after) {
        var owner = after.description().owner();
        if (!owner.equals(before.description().owner())) {
            intakes.openOf(after.id()).forEach(intake -> {
                owner.ifPresent(person -> cases.change(intake.caseId(), Map.of("owner", person.toString())));
                cases.describe(
                        intake.caseId(),
                        new CaseState(after.description().name(), intake.state().messageKey(), owner));
            });
        }
    }
}
