package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.organisation.ContextReview.Answer;
import io.aimsflow.organisation.ContextReview.Found;
import io.aimsflow.organisation.ContextReview.News;
import io.aimsflow.organisation.ContextReview.Verdict;
import io.aimsflow.organisation.ContextReview.Whole;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager looks at each issue and each interested party again; the rows are given by the register. */
@Component
class LookAtContextTask implements UserTask<LookAtContextTask.LookForm> {

    record LookForm(
            @Nullable List<EntryRow> issues,
            @Nullable List<EntryRow> parties,
            @Nullable List<NewRow> news,
            String conclusion) {}

    record EntryRow(Verdict verdict, @Nullable String note) {

        Found found() {
            return new Found(verdict, Objects.toString(note, ""));
        }
    }

    /** What a new entry is, and where it lies. */
    enum NewKind {
        EXTERNAL_ISSUE(ContextKind.ISSUE, Place.EXTERNAL),
        INTERNAL_ISSUE(ContextKind.ISSUE, Place.INTERNAL),
        EXTERNAL_PARTY(ContextKind.PARTY, Place.EXTERNAL),
        INTERNAL_PARTY(ContextKind.PARTY, Place.INTERNAL);

        private final ContextKind kind;
        private final Place place;

        NewKind(ContextKind kind, Place place) {
            this.kind = kind;
            this.place = place;
        }
    }

    record NewRow(NewKind what, String title, String description, String meaning) {

        News news() {
            return new News(what.kind, what.place, title, description, meaning);
        }
    }

    private final ContextReviews reviews;
    private final ContextBriefing briefing;

    LookAtContextTask(ContextReviews reviews, ContextBriefing briefing) {
        this.reviews = reviews;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ContextProcess.LOOK_AT;
    }

    @Override
    public Class<LookForm> form() {
        return LookForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var whole = reviews.inCase(task.caseId());
        return Map.of(
                "sentBack", whole.review().remarks(),
                "statement", reviews.statement().map(briefing::of).orElse(""),
                "issues", rows(whole, ContextKind.ISSUE),
                "parties", rows(whole, ContextKind.PARTY),
                "news", List.of());
    }

    private List<Map<String, Object>> rows(Whole whole, ContextKind kind) {
        return whole.answers(kind).stream().map(this::row).toList();
    }

    private Map<String, Object> row(Answer answer) {
        return Map.of("entry", briefing.of(answer.entry()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, LookForm form) {
        reviews.lookAt(
                task.caseId(),
                given(form.issues()).stream().map(EntryRow::found).toList(),
                given(form.parties()).stream().map(EntryRow::found).toList(),
                given(form.news()).stream().map(NewRow::news).toList(),
                form.conclusion(),
                actor);
        return Routing.done();
    }

    private static <T> List<T> given(@Nullable List<T> rows) {
        return Objects.requireNonNullElse(rows, List.of());
    }
}
