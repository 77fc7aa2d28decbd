package io.aimsflow.workflow;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a deadline timer of a user task fired. */
@Component
class DeadlineNotices {

    private final WorkItemTable table;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineNotices(WorkItemTable table, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void give(DelegateExecution execution, String element, TaskDeadline.Notice notice, ModelProperties boundary) {
        var caseId = Variables.caseOf(execution);
        table.open(caseId, element, Variables.item(execution)).ifPresent(item -> {
            var escalateTo = escalateTo(execution, boundary);
            ledger.append(new NewEntry(
                    mark(item, notice),
                    Optional.empty(),
                    Optional.of(caseId),
                    Set.of(),
                    Map.of(
                            "task",
                            item.id().toString(),
                            "element",
                            element,
                            "title",
                            item.title(),
                            "to",
                            escalateTo.map(Role::id).orElse(""))));
            events.publishEvent(new TaskDeadline(item.id(), caseId, notice, escalateTo));
        });
    }

    /** Answers the kind of entry that tells of it. */
    private String mark(WorkItem item, TaskDeadline.Notice notice) {
        return switch (notice) {
            case REMINDER -> "task-reminded"; // nothing about the task changes
            case OVERDUE -> {
                table.markOverdue(item.id(), clock.instant());
                yield "task-overdue";
            }
            case ESCALATION -> {
                table.markEscalated(item.id(), clock.instant());
                yield "task-escalated";
            }
        };
    }

    /** The role for this severity if the model names one, else the general one. */
    private static Optional<Role> escalateTo(DelegateExecution execution, ModelProperties boundary) {
        return boundary.get("escalateTo." + execution.getVariable(Variables.SEVERITY))
                .or(() -> boundary.get("escalateTo"))
                .flatMap(Role::withId);
    }
}
