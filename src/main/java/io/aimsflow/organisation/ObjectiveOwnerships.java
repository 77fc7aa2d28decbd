package io.aimsflow.organisation;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the objectives that they own. */
@Component
class ObjectiveOwnerships implements Responsibilities {

    private final ObjectiveTable objectives;
    private final OrganisationTelling telling;
    private final Cases cases;

    ObjectiveOwnerships(ObjectiveTable objectives, OrganisationTelling telling, Cases cases) {
        this.objectives = objectives;
        this.telling = telling;
        this.cases = cases;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return objectives.openOf(person).stream()
                .map(one -> new Responsibility("organisation.responsibility", one.title(), one.path()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        objectives.openOf(from).forEach(one -> {
            objectives.change(one, one.version(), one.details().ownedBy(to));
            one.measurementCase().ifPresent(running -> cases.change(running, Map.of("owner", to.toString())));
            telling.tell(one, "handed-over", Optional.of(actor), Optional.empty(), "", Map.of());
        });
    }
}
