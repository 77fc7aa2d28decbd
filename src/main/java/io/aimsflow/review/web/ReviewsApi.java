package io.aimsflow.review.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.review.ManagementReview;
import io.aimsflow.review.ReviewAction;
import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.review.ReviewState;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.ReviewView;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Management reviews for programs. */
@RestController
@RequestMapping("/api/reviews")
class ReviewsApi {

    private static final int PAGE_SIZE = 100;

    private final Reviews reviews;
    private final ReviewPlanning planning;

    ReviewsApi(Reviews reviews, ReviewPlanning planning) {
        this.reviews = reviews;
        this.planning = planning;
    }

    /** What is known of a review at once. */
    record Line(
            String number,
            UUID caseId,
            ReviewState state,
            LocalDate plannedOn,
            Optional<LocalDate> meetsOn,
            Optional<LocalDate> heldOn) {

        static Line of(ManagementReview review) {
            return new Line(
                    review.number(),
                    review.caseId().value(),
                    review.state(),
                    review.plannedOn(),
                    review.meetsOn(),
                    review.heldOn());
        }
    }

    /** A page, the newest first; {@code next} is the {@code after} of the next one, empty if there is none. */
    record Page(List<Line> reviews, String next) {}

    /** One input: what the registers told, what was contributed, what the minutes say. */
    record Input(
            ReviewTopic topic, List<String> figures, List<String> contributions, String discussion, String decision) {

        static Input of(ReviewView view, ReviewTopic topic) {
            var item = view.item(topic);
            return new Input(
                    topic,
                    view.figures(topic).stream()
                            .map(figure -> figure.text("en"))
                            .toList(),
                    view.contributions(topic).stream().map(one -> one.text()).toList(),
                    item.discussion(),
                    item.decision());
        }
    }

    /** An action; without {@code doneOn} it is open. */
    record Action(String kind, String what, UUID owner, LocalDate due, Optional<LocalDate> doneOn, String result) {

        static Action of(ReviewAction action) {
            return new Action(
                    action.kind().name(),
                    action.what(),
                    action.holder().value(),
                    action.due(),
                    action.doneOn(),
                    action.result());
        }
    }

    /** A review with all that belongs to it. */
    record Resource(Line review, List<UUID> participants, List<Input> inputs, String conclusion, List<Action> actions) {

        static Resource of(ReviewView view) {
            return new Resource(
                    Line.of(view.review()),
                    view.review().participants().stream().map(PersonId::value).toList(),
                    Arrays.stream(ReviewTopic.values())
                            .map(topic -> Input.of(view, topic))
                            .toList(),
                    view.items().isEmpty() ? "" : view.review().conclusion(),
                    view.actions().stream().map(Action::of).toList());
        }
    }

    /** With {@code q} only those with it in number, day or approved minutes. */
    @GetMapping
    Page list(ReviewQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = reviews.list(query.filter(PAGE_SIZE), me.id());
        return new Page(
                page.lines().stream().map(line -> Line.of(line.review())).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return Resource.of(reviews.byNumber(number.replace("\0", ""), me.id()));
    }

    /** Starts a review; 409 if one is being prepared. */
    @PostMapping
    ResponseEntity<Resource> start(@AuthenticationPrincipal SignedIn me) {
        var number = planning.start(Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/reviews/" + number)).body(get(number, me));
    }
}
