package io.aimsflow.workflow;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The open tasks of somebody who leaves, for hand-over. */
@Component
class OpenWork implements Responsibilities {

    private final CaseTable cases;
    private final SeparationOfDuties separation;
    private final WorkItemTable table;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    OpenWork(
            CaseTable cases,
            SeparationOfDuties separation,
            WorkItemTable table,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.separation = separation;
        this.table = table;
        this.ledger = ledger;
        this.events = events;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return table.openFor(person).stream()
                .map(item -> new Responsibility("workflow.open-task", title(item), "/tasks/" + item.id()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        table.openFor(from).forEach(item -> {
            separation.require(Actor.of(to), SeparationOfDuties.Rule.of(item));
            table.assign(item.id(), to, null);
            ledger.append(new NewEntry(
                    "task-handed-over",
                    Optional.of(actor),
                    Optional.of(item.caseId()),
                    Set.of(),
                    Map.of(
                            "task",
                            item.id().toString(),
                            "title",
                            item.title(),
                            "from",
                            from.toString(),
                            "to",
                            to.toString())));
            events.publishEvent(new TaskReassigned(item.id(), item.caseId(), to, Optional.empty(), ""));
        });
    }

    private String title(WorkItem item) {
        return cases.get(item.caseId()).number() + " " + item.title();
    }
}
