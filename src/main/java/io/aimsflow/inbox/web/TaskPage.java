package io.aimsflow.inbox.web;

import io.aimsflow.workflow.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param filter the list that it was opened from
 * @param answered what was submitted, if the task is done
 * @param formContent JSON for the browser, safe inside a script element
 */
record TaskPage(
        TaskView view,
        String filter,
        Names names,
        @Nullable RecordEntry answered,
        String formContent,
        CaseStory story) {

    public String id() {
        return view.id().toString();
    }

    public String title() {
        return view.title();
    }

    public String detail() {
        return view.detail();
    }

    public String caseNumber() {
        return view.about().number();
    }

    public String subject() {
        return view.about().subject().title();
    }

    public TaskView.May may() {
        return view.may();
    }

    public boolean open() {
        return view.state() == TaskView.State.OPEN;
    }

    public boolean cancelled() {
        return view.state() == TaskView.State.CANCELLED;
    }

    public boolean hasMenu() {
        return may().unclaim() || may().assign() || may().requestExtension();
    }

    public boolean hasActions() {
        return hasMenu() || may().claim();
    }

    public boolean noOwner() {
        return view.noOwner();
    }

    public @Nullable Instant due() {
        return view.due().orElse(null);
    }

    public @Nullable Instant firstDue() {
        return view.firstDue().orElse(null);
    }

    public Instant openedAt() {
        return view.openedAt();
    }

    public @Nullable Instant closedAt() {
        return view.closedAt().orElse(null);
    }

    public @Nullable String closedBy() {
        return view.closedBy().map(names::of).orElse(null);
    }

    public @Nullable String assignee() {
        return view.assignee().map(names::of).orElse(null);
    }

    public @Nullable String standsInFor() {
        return view.standsInFor().map(names::of).orElse(null);
    }

    public @Nullable String roleKey() {
        return view.roles().stream()
                .findFirst()
                .map(role -> "web.role." + role.id())
                .orElse(null);
    }

    public @Nullable String clause() {
        return view.clause().orElse(null);
    }

    public @Nullable String documentation() {
        return view.documentation().orElse(null);
    }

    public @Nullable String startedBy() {
        return view.about().startedBy().map(names::of).orElse(null);
    }

    public @Nullable String owner() {
        return view.about().owner().map(names::of).orElse(null);
    }

    public @Nullable Instant draftSaved() {
        return view.draft().map(draft -> draft.savedAt()).orElse(null);
    }

    public @Nullable ExtensionAsked extension() {
        return view.extension()
                .map(asked -> new ExtensionAsked(names.of(asked.by()), asked.newDue(), asked.reason()))
                .orElse(null);
    }

    /** Everything else that was submitted in the case, the newest first. */
    public List<RecordEntry> answers() {
        return story.records().stream().filter(entry -> !entry.equals(answered)).toList();
    }

    public List<CommentEntry> comments() {
        return story.comments();
    }

    public List<io.aimsflow.evidence.FileView> files() {
        return story.files();
    }

    /** A wish for more time. */
    record ExtensionAsked(String by, Instant newDue, String reason) {}

    static Optional<RecordEntry> answerOf(TaskView view, CaseStory story) {
        return view.closedAt()
                .flatMap(closed -> story.records().stream()
                        .filter(entry ->
                                view.record().filter(entry.id()::equals).isPresent())
                        .findFirst());
    }
}
