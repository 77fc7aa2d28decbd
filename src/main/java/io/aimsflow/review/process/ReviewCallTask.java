package io.aimsflow.review.process;

import io.aimsflow.identity.People;
import io.aimsflow.review.ReviewCall;
import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.ReviewView;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The AIMS manager calls the meeting; the form begins with what the review before had. */
@Component
class ReviewCallTask implements UserTask<ReviewCallTask.CallForm> {

    record CallForm(LocalDate meetsOn, List<Participant> participants, List<Contributor> contributors) {}

    record Participant(PersonId person) {}

    record Contributor(ReviewTopic topic, PersonId person) {}

    private final Reviews reviews;
    private final ReviewPreparation preparation;
    private final ReviewBriefing briefing;
    private final People people;

    ReviewCallTask(Reviews reviews, ReviewPreparation preparation, ReviewBriefing briefing, People people) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.briefing = briefing;
        this.people = people;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.CALL;
    }

    @Override
    public Class<CallForm> form() {
        return CallForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var last = reviews.before(task.caseId());
        Map<String, Object> shown = new HashMap<>();
        shown.put("meetsOn", reviews.ofCase(task.caseId()).review().plannedOn().toString());
        shown.put("lastReview", last.map(briefing::last).orElseGet(() -> briefing.text("review.summary.first")));
        shown.put("participants", participants(last.stream()));
        shown.put("contributors", last.map(ReviewCallTask::contributors).orElse(List.of()));
        return shown;
    }

    /** Those of last time, or who leads and who manages. */
    private List<Map<String, Object>> participants(Stream<ReviewView> last) {
        var before = last.flatMap(view -> view.review().participants().stream()).toList();
        var chosen = before.isEmpty()
                ? Stream.of(Role.TOP_MANAGEMENT, Role.AIMS_MANAGER)
                        .flatMap(role -> people.holders(role).stream())
                        .map(person -> person.id())
                        .distinct()
                        .limit(20)
                        .toList()
                : before;
        return chosen.stream()
                .<Map<String, Object>>map(person -> Map.of("person", person.toString()))
                .toList();
    }

    private static List<Map<String, Object>> contributors(ReviewView last) {
        return last.contributions().stream()
                .<Map<String, Object>>map(one -> Map.of(
                        "topic", one.topic().name(), "person", one.person().toString()))
                .toList();
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CallForm form) {
        var participants = form.participants().stream().map(Participant::person).toList();
        var asked = form.contributors().stream()
                .map(row -> new ReviewCall.Asked(row.topic(), row.person()))
                .toList();
        preparation.call(task.caseId(), new ReviewCall(form.meetsOn(), participants, asked), actor);
        return Routing.done();
    }
}
