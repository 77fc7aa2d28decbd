package io.aimsflow.workflow;

import io.aimsflow.forms.Drafts;
import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a task's page shows to one person. */
@Component
class TaskViews {

    private final Cases cases;
    private final TaskRights rights;
    private final TaskForms forms;
    private final ModelReader reader;
    private final TaskAnswers answers;
    private final Extensions extensions;
    private final Drafts drafts;
    private final Clock clock;

    TaskViews(
            Cases cases,
            TaskRights rights,
            TaskForms forms,
            ModelReader reader,
            TaskAnswers answers,
            Extensions extensions,
            Drafts drafts,
            Clock clock) {
        this.cases = cases;
        this.rights = rights;
        this.forms = forms;
        this.reader = reader;
        this.answers = answers;
        this.extensions = extensions;
        this.drafts = drafts;
        this.clock = clock;
    }

    TaskView of(WorkItem item, PersonId person, Locale locale) {
        var viewer = rights.requireViewer(item, person);
        var about = cases.seen(item.caseId());
        var extension = extensions.pending(item.id());
        return new TaskView(
                item.id(),
                about,
                item.key().element(),
                item.title(locale),
                item.about(),
                Optional.ofNullable(item.clause()),
                why(about, item, locale),
                Optional.ofNullable(item.assignee()),
                Optional.ofNullable(item.standsInFor()),
                item.roles(),
                item.noOwner(),
                TaskView.State.valueOf(item.state().name()),
                item.openedAt(),
                Optional.ofNullable(item.due()),
                Optional.ofNullable(item.firstDue()),
                item.state() == WorkItem.State.OPEN
                        && item.due() != null
                        && item.due().isBefore(clock.instant()),
                Optional.ofNullable(item.closedBy()),
                Optional.ofNullable(item.closedAt()),
                Optional.ofNullable(item.record()),
                forms.of(about.definition(), item.key().element()),
                answers.prefill(item),
                drafts.find(person, item.id()),
                may(item, viewer, extension),
                extension.map(pending -> new TaskView.Extension(pending.by(), pending.newDue(), pending.reason())),
                item.version());
    }

    private Optional<String> why(CaseView about, WorkItem item, Locale locale) {
        return Optional.ofNullable(
                        reader.elements(about.definition()).get(item.key().element()))
                .map(element -> element.documentation(locale))
                .filter(text -> !text.isBlank());
    }

    private TaskView.May may(WorkItem item, CaseAccess.Viewer viewer, Optional<Extensions.Pending> extension) {
        var standing = rights.standing(item, viewer);
        var works = standing == TaskRights.Standing.WORKS;
        return new TaskView.May(
                works,
                standing == TaskRights.Standing.BARRED,
                works && item.assignee() == null,
                works && item.assignee() != null && !item.roles().isEmpty(),
                rights.mayAssign(item, viewer),
                works && item.due() != null && extension.isEmpty(),
                extension
                        .filter(pending -> extensions.mayDecide(pending, viewer))
                        .isPresent());
    }
}
