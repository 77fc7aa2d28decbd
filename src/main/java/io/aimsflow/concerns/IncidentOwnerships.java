package io.aimsflow.concerns;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the incidents that they contain. */
@Component
class IncidentOwnerships implements Responsibilities {

    private final IncidentTable table;
    private final Cases cases;

    IncidentOwnerships(IncidentTable table, Cases cases) {
        this.table = table;
        this.cases = cases;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return table.openOf(person).stream()
                .map(incident -> new Responsibility(
                        "concerns.incident.responsibility",
                        incident.number() + " " + incident.title(),
                        "/incidents/" + incident.number()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        table.openOf(from).forEach(incident -> {
            table.handOver(incident.id(), to);
            cases.change(incident.caseId(), Map.of("owner", to.toString()));
            cases.describe(
                    incident.caseId(),
                    new CaseState(incident.title(), incident.state().messageKey(), Optional.of(to)));
        });
    }
}
