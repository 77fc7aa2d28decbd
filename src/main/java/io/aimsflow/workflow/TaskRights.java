package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person may do with a task. */
@Component
class TaskRights {

    private final CaseAccess access;
    private final SeparationOfDuties separation;

    TaskRights(CaseAccess access, SeparationOfDuties separation) {
        this.access = access;
        this.separation = separation;
    }

    /**
     * In whose name the person would do this task.
     *
     * @throws NotFound if the task does not exist for this person
     * @throws Conflict if somebody else has it
     * @throws Refused if separation of duties keeps the person away
     */
    Actor requireWorker(WorkItem item, PersonId person) {
        return requireWorker(item, requireViewer(item, person));
    }

    /** The same for somebody who is known to see the task. */
    Actor requireWorker(WorkItem item, CaseAccess.Viewer viewer) {
        var actor = actor(item, viewer).orElseThrow(() -> new Conflict("task-of-somebody-else"));
        separation.require(actor, SeparationOfDuties.Rule.of(item));
        return actor;
    }

    CaseAccess.Viewer requireViewer(WorkItem item, PersonId person) {
        var viewer = access.viewer(person);
        if (!access.maySee(viewer, item.caseId())) {
            throw new NotFound("task", item.id());
        }
        return viewer;
    }

    /** How somebody stands to a task that they see. */
    enum Standing {
        WORKS,
        /** Separation of duties keeps them away from a task that they could otherwise do. */
        BARRED,
        LOOKS_ON
    }

    Standing standing(WorkItem item, CaseAccess.Viewer viewer) {
        if (item.state() != WorkItem.State.OPEN) {
            return Standing.LOOKS_ON;
        }
        return actor(item, viewer)
                .map(actor -> allowed(item, actor) ? Standing.WORKS : Standing.BARRED)
                .orElse(Standing.LOOKS_ON);
    }

    private boolean allowed(WorkItem item, Actor actor) {
        var barred = separation.barred(SeparationOfDuties.Rule.of(item));
        return !barred.contains(actor.person())
                && actor.onBehalfOf().filter(barred::contains).isEmpty();
    }

    /** The AIMS manager may give any open task to somebody else. */
    boolean mayAssign(WorkItem item, CaseAccess.Viewer viewer) {
        return item.state() == WorkItem.State.OPEN
                && (viewer.roles().contains(Role.AIMS_MANAGER)
                        || viewer.person().equals(item.assignee()));
    }

    private static Optional<Actor> actor(WorkItem item, CaseAccess.Viewer viewer) {
        var assignee = item.assignee();
        if (assignee == null) {
            return item.roles().stream().anyMatch(viewer.roles()::contains)
                    ? Optional.of(Actor.of(viewer.person()))
                    : Optional.empty();
        }
        if (assignee.equals(viewer.person())) {
            return Optional.of(new Actor(viewer.person(), Optional.ofNullable(item.standsInFor())));
        }
        return viewer.absent().contains(assignee)
                ? Optional.of(new Actor(viewer.person(), Optional.of(assignee)))
                : Optional.empty();
    }
}
