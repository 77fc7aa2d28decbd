package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a task's page shows. */
@Component
class TaskPageReader {

    private final WorkItems workItems;
    private final CaseStories stories;
    private final FormContent content;
    private final People people;

    TaskPageReader(WorkItems workItems, CaseStories stories, FormContent content, People people) {
        this.workItems = workItems;
        this.stories = stories;
        this.content = content;
        this.people = people;
    }

    /** @throws io.aimsflow.shared.NotFound if the task does not exist for this person */
    TaskPage read(WorkItemId id, String filter, SignedIn me) {
        TaskView view = workItems.open(id, me.id(), me.language());
        CaseStory story = stories.of(view.about().id(), me);
        return new TaskPage(
                view,
                filter,
                Names.of(people.byIds(mentioned(view))),
                TaskPage.answerOf(view, story).orElse(null),
                content.of(view, story.files(), me.language()),
                story);
    }

    private static Set<PersonId> mentioned(TaskView view) {
        return Stream.of(
                        view.assignee(),
                        view.standsInFor(),
                        view.closedBy(),
                        view.about().owner(),
                        view.about().startedBy(),
                        view.extension().map(TaskView.Extension::by))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
