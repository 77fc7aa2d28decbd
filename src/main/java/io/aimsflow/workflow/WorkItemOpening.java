package io.aimsflow.workflow;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the work item of a user task that the engine has just reached, in the engine's transaction. */
@Component
class WorkItemOpening {

    private final WorkItemTable table;
    private final Assignment assignment;
    private final ObjectProvider<UserTasks> userTasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItemOpening(
            WorkItemTable table,
            Assignment assignment,
            ObjectProvider<UserTasks> userTasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.assignment = assignment;
        this.userTasks = userTasks;
        this.events = events;
        this.clock = clock;
    }

    void open(DelegateTask task, UserTaskModel model) {
        var caseId = Variables.caseOf(task.getExecution());
        var id = WorkItemId.random();
        var item = Variables.item(task);
        var context = new TaskContext(caseId, id, item);
        var key = new TaskKey(process(task), model.element());
        var separate = new SeparationOfDuties.Rule(caseId, resolve(model.separateFrom(), task));
        var to = assignment.of(owner(task), model.roles(task), separate);
        var now = clock.instant();
        table.insert(new WorkItem(
                id,
                task.getId(),
                caseId,
                key,
                item.orElse(null),
                task.getName(),
                model.titleInGerman(task.getName()),
                userTasks.getObject().about(key, context),
                model.properties().get("clause").orElse(null),
                to.assignee(),
                to.standsInFor(),
                to.roles(),
                to.noOwner(),
                separate.from(),
                WorkItem.State.OPEN,
                null,
                "",
                now,
                due(task),
                due(task),
                null,
                null,
                null,
                null,
                null,
                0));
        events.publishEvent(new TaskOpened(id, caseId));
    }

    void cancel(DelegateTask task) {
        table.cancel(task.getId(), clock.instant());
    }

    private static Optional<PersonId> owner(DelegateTask task) {
        return Optional.ofNullable(task.getAssignee())
                .filter(text -> !text.isBlank())
                .map(PersonId::of);
    }

    private static @Nullable Instant due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    private static String process(DelegateTask task) {
        // not of the definition's id: the engine leaves a long key out of it
        return ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey();
    }

    /** {@code variable:owner} becomes {@code person:<id>}, so that the rule holds without the engine. */
    private static List<String> resolve(List<String> tokens, DelegateTask task) {
        return tokens.stream()
                .map(token -> token.startsWith("variable:")
                        ? "person:" + task.getVariable(token.substring("variable:".length()))
                        : token)
                .toList();
    }
}
