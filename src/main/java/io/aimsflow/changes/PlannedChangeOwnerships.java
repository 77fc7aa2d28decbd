package io.aimsflow.changes;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the changes that they are responsible for. */
@Component
class PlannedChangeOwnerships implements Responsibilities {

    private static final String OPEN = "responsible = ? and ended_at is null order by position";

    private final PlannedChangeTable table;
    private final PlannedChangeTelling telling;

    PlannedChangeOwnerships(PlannedChangeTable table, PlannedChangeTelling telling) {
        this.table = table;
        this.telling = telling;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return table.list(OPEN, person.value()).stream()
                .map(change -> new Responsibility(
                        "changes.responsibility", change.number() + " " + change.title(), change.path()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        table.list(OPEN, from.value()).forEach(change -> {
            table.giveTo(change.caseId(), to);
            var facts = Map.<String, Object>of("from", from.toString(), "to", to.toString());
            telling.tell("handed-over", change.caseId(), Optional.of(actor), facts);
        });
    }
}
