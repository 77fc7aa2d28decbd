package io.aimsflow.risk;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the actions that they still have to do. */
@Component
class TreatmentActionOwnerships implements Responsibilities {

    private final TreatmentActionTable actions;
    private final TreatmentTable treatments;

    TreatmentActionOwnerships(TreatmentActionTable actions, TreatmentTable treatments) {
        this.actions = actions;
        this.treatments = treatments;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return actions.openOf(person).stream()
                .map(action -> {
                    var number = treatments.get(action.caseId()).number();
                    return new Responsibility(
                            "risk.action.responsibility", number + " " + action.what(), "/cases/" + number);
                })
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        actions.openOf(from).forEach(action -> actions.giveTo(action.id(), to));
    }
}
