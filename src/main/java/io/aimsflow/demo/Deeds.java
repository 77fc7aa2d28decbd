package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Comments;
import io.aimsflow.workflow.Extensions;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Does what the stories tell, in the name of the people they tell of, by the same means that pages and API use. */
class Deeds {

    private final WorkItems items;
    private final CaseHistory history;
    private final Comments comments;
    private final Extensions extensions;
    private final Cases cases;
    private final Cast cast;
    private final Days days;
    private final Answers answers;

    Deeds(
            WorkItems items,
            CaseHistory history,
            Comments comments,
            Extensions extensions,
            Cases cases,
            Cast cast,
            Days days,
            Answers answers) {
        this.items = items;
        this.history = history;
        this.comments = comments;
        this.extensions = extensions;
        this.cases = cases;
        this.cast = cast;
        this.days = days;
        this.answers = answers;
    }

    void perform(String reference, Step step) {
        try {
            perform(cast.caseOf(reference), step);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The demonstration stops in " + reference + ": " + step, e);
        }
    }

    private void perform(CaseId caseId, Step step) {
        var by = cast.person(step.by());
        switch (step.does()) {
            case COMPLETE -> items.complete(task(caseId, step), by, answers.of(step.answers(), by), Optional.empty());
            case CLAIM -> items.claim(task(caseId, step), by);
            case ASSIGN -> items.assign(task(caseId, step), cast.person(told(step.to())), by, told(step.text()));
            case COMMENT -> comments.add(caseId, by, told(step.text()));
            case DRAFT -> items.saveDraft(task(caseId, step), by, answers.of(step.answers(), by));
            case ASK_EXTENSION -> extensions.request(task(caseId, step), by, days.day(step.until()), told(step.text()));
            case GRANT_EXTENSION -> extensions.decide(task(caseId, step), by, true, told(step.text()));
            case CANCEL -> cases.cancel(caseId, Actor.of(by), told(step.text()));
        }
    }

    /** The open task that the step is about; of several, the one of the person whom it names. */
    private WorkItemId task(CaseId caseId, Step step) {
        var owner = cast.person(step.of() == null ? step.by() : step.of());
        var open = history.tasks(caseId, cast.person(step.by()), Locale.ENGLISH).stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .filter(task -> task.element().equals("userTask_" + step.task()))
                .toList();
        return open.stream()
                .filter(task -> open.size() == 1 || belongsTo(task, owner))
                .findFirst()
                .map(CaseTask::id)
                .orElseThrow(() -> new IllegalStateException("No open task " + step.task() + " among " + open.size()));
    }

    private static boolean belongsTo(CaseTask task, PersonId owner) {
        return task.assignee().filter(owner::equals).isPresent();
    }

    private static <T> T told(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value, "The story leaves out what this deed needs");
    }
}
