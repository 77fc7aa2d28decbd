package io.aimsflow.review.process;

import io.aimsflow.review.ActionKind;
import io.aimsflow.review.ManagementReview;
import io.aimsflow.review.Minutes;
import io.aimsflow.review.MinutesItem;
import io.aimsflow.review.PlannedAction;
import io.aimsflow.review.ReviewAction;
import io.aimsflow.review.ReviewOutcome;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.ReviewView;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The AIMS manager writes the minutes; the rows are given by the inputs, in their order. */
@Component
class ReviewMinutesTask implements UserTask<ReviewMinutesTask.MinutesForm> {

    record MinutesForm(LocalDate heldOn, List<ItemRow> items, String conclusion, List<ActionRow> actions) {}

    record ItemRow(Optional<String> discussion, Optional<String> decision) {}

    record ActionRow(ActionKind kind, String what, PersonId owner, LocalDate due) {

        PlannedAction planned() {
            return new PlannedAction(kind, what, owner, due);
        }
    }

    private final Reviews reviews;
    private final ReviewOutcome outcome;
    private final ReviewBriefing briefing;

    ReviewMinutesTask(Reviews reviews, ReviewOutcome outcome, ReviewBriefing briefing) {
        this.reviews = reviews;
        this.outcome = outcome;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.MINUTES;
    }

    @Override
    public Class<MinutesForm> form() {
        return MinutesForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = reviews.ofCase(task.caseId());
        Map<String, Object> shown = new HashMap<>();
        shown.put("sentBack", view.review().sentBack());
        shown.put("heldOn", day(view.review()));
        shown.put("conclusion", view.review().conclusion());
        shown.put(
                "items",
                Arrays.stream(ReviewTopic.values())
                        .map(topic -> row(view, topic))
                        .toList());
        shown.put("actions", view.actions().stream().map(ReviewMinutesTask::row).toList());
        return shown;
    }

    private static String day(ManagementReview review) {
        return review.day().toString();
    }

    private Map<String, Object> row(ReviewView view, ReviewTopic topic) {
        var item = view.item(topic);
        return Map.of("topicName", briefing.topic(topic), "discussion", item.discussion(), "decision", item.decision());
    }

    private static Map<String, Object> row(ReviewAction action) {
        return Map.of(
                "kind", action.kind().name(),
                "what", action.what(),
                "owner", action.owner().toString(),
                "due", action.due().toString());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MinutesForm form) {
        var topics = ReviewTopic.values();
        if (form.items().size() != topics.length) {
            throw Refused.at("items", "review-each-input", topics.length);
        }
        List<MinutesItem> items = new ArrayList<>();
        for (int at = 0; at < topics.length; at++) {
            var row = form.items().get(at);
            items.add(new MinutesItem(
                    topics[at], row.discussion().orElse(""), row.decision().orElse("")));
        }
        var actions = form.actions().stream().map(ActionRow::planned).toList();
        outcome.write(task.caseId(), new Minutes(form.heldOn(), items, form.conclusion(), actions), actor);
        return Routing.done();
    }
}
