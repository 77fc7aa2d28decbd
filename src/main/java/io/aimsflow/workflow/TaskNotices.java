package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskNotice.SentBack;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages need to know of tasks and cases. Checks no rights: it is for the system, not for a person who asks. */
@Component
@Transactional(readOnly = true)
public class TaskNotices {

    private final WorkItemTable items;
    private final CaseTable cases;

    TaskNotices(WorkItemTable items, CaseTable cases) {
        this.items = items;
        this.cases = cases;
    }

    public Optional<TaskNotice> find(WorkItemId id) {
        return items.find(id).map(this::notice);
    }

    /** False also for a task that does not exist. */
    public boolean isOpen(WorkItemId id) {
        return items.find(id).filter(TaskNotices::isOpen).isPresent();
    }

    /** @throws io.aimsflow.shared.NotFound if there is no such case */
    public CaseNotice ofCase(CaseId id) {
        return notice(cases.get(id));
    }

    private TaskNotice notice(WorkItem item) {
        var row = cases.get(item.caseId());
        var siblings = items.ofCase(item.caseId());
        return new TaskNotice(
                item.id(),
                notice(row),
                item.title(),
                item.titleDe(),
                item.about(),
                Optional.ofNullable(item.clause()),
                Optional.ofNullable(item.assignee()),
                Optional.ofNullable(item.standsInFor()),
                item.roles(),
                item.noOwner(),
                Optional.ofNullable(item.due()),
                isOpen(item),
                preparers(item, siblings, row),
                sentBack(item, siblings),
                returnedTo(item, siblings));
    }

    private static CaseNotice notice(CaseRow row) {
        return new CaseNotice(row.id(), row.number(), row.subject().title(), Optional.ofNullable(row.owner()));
    }

    private static boolean isOpen(WorkItem item) {
        return item.state() == WorkItem.State.OPEN;
    }

    /** Everybody who did the last task before this one that decided nothing: several, if several did it side by side. */
    private static Set<PersonId> preparers(WorkItem item, List<WorkItem> siblings, CaseRow row) {
        var prepared = doneBefore(item, siblings)
                .filter(done -> done.outcome() == Routing.Outcome.DONE)
                .max(Comparator.comparing(TaskNotices::closedAt));
        var people = prepared.stream()
                .flatMap(last ->
                        doneBefore(item, siblings).filter(done -> done.key().equals(last.key())))
                .flatMap(done -> Stream.ofNullable(done.closedBy()))
                .collect(Collectors.toSet());
        return people.isEmpty() ? Stream.ofNullable(row.startedBy()).collect(Collectors.toSet()) : people;
    }

    private static Optional<SentBack> sentBack(WorkItem item, List<WorkItem> siblings) {
        return doneBefore(item, siblings)
                .max(Comparator.comparing(TaskNotices::closedAt))
                .filter(last -> last.outcome() == Routing.Outcome.SENT_BACK)
                .flatMap(last -> Optional.ofNullable(last.closedBy()).map(by -> new SentBack(by, last.reason())));
    }

    private static Set<PersonId> returnedTo(WorkItem item, List<WorkItem> siblings) {
        if (item.closedAt() == null) {
            return Set.of();
        }
        return siblings.stream()
                .filter(other -> !other.openedAt().isBefore(closedAt(item)))
                .filter(TaskNotices::isOpen)
                .flatMap(other -> Stream.ofNullable(other.assignee()))
                .collect(Collectors.toSet());
    }

    private static Stream<WorkItem> doneBefore(WorkItem item, List<WorkItem> siblings) {
        return siblings.stream()
                .filter(other -> other.state() == WorkItem.State.DONE)
                .filter(other -> !closedAt(other).isAfter(item.openedAt()));
    }

    private static Instant closedAt(WorkItem item) {
        return item.closedAt() == null ? Instant.MAX : item.closedAt();
    }
}
