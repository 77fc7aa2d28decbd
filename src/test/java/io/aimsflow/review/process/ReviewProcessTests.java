package io.aimsflow.review.process;

import static io.aimsflow.review.SomeReview.action;
import static io.aimsflow.review.SomeReview.actor;
import static io.aimsflow.review.SomeReview.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.review.PackFigure;
import io.aimsflow.review.ReviewFilter;
import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.review.ReviewState;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.Reviews;
import io.aimsflow.review.SomeReview;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.PeopleTold;
import io.aimsflow.workflow.TaskDeadline;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the call to the last action, as the model draws it. */
@IntegrationTest
@RecordApplicationEvents
class ReviewProcessTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewPlanning planning;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private SomeReview review;

    @BeforeEach
    void start() {
        review = new SomeReview(context);
        review.start();
    }

    @AfterEach
    void end() {
        review.cancelRunning();
    }

    @Test
    void isCalledContributedToReleasedMinutedApprovedAndDone() {
        review.call(asked(ReviewTopic.CONTEXT, review.contributor), asked(ReviewTopic.RESOURCES, review.contributor));
        for (int times = 0; times < 2; times++) {
            review.complete("userTask_contribute", review.contributor, Map.of("text", "A new law applies"));
        }
        review.release();
        assertThat(state()).isEqualTo(ReviewState.RELEASED);
        assertThat(told()).contains(review.top.id(), review.manager.id());
        review.meet();
        review.write(
                action("Train the owners", review.owner, review.today().plusDays(30)),
                action("Hire somebody", review.contributor, review.today()));
        review.approve();

        assertThat(state()).isEqualTo(ReviewState.ACTIONS);
        for (var who : List.of(review.owner, review.contributor)) {
            assertThat(review.shown("userTask_doAction", who).get("action").toString())
                    .containsAnyOf("Train", "Hire");
            done(who);
        }
        assertThat(state()).isEqualTo(ReviewState.COMPLETED);
        assertThat(review.end()).contains("event_completed");
        assertThat(review.view().contributions()).allMatch(one -> one.text().equals("A new law applies"));
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void theNextReviewBeginsWithWhatBecameOfTheActions() {
        hold(action("Close the gap", review.owner, review.today().plusDays(9)));
        var first = review.number;
        done(review.owner);
        review.found(planning.start(actor(review.manager)));
        assertThat(review.shown("userTask_call", review.manager)
                        .get("lastReview")
                        .toString())
                .contains(first);
        review.call();

        assertThat(review.view().figures(ReviewTopic.EARLIER_ACTIONS))
                .extracting(figure -> figure.text("en"))
                .anyMatch(text -> text.startsWith("Done: Close the gap (" + review.owner.name()));
        assertThat(review.view().figures(ReviewTopic.EARLIER_ACTIONS).get(0).text("de"))
                .contains("Maßnahmen aus früheren Bewertungen");
    }

    @Test
    void figuresStayAsTheyWereAndTheLedgerFindsAChange() {
        review.call();
        review.release();
        var before = review.view().figures();
        assertThat(before).extracting(PackFigure::topic).contains(ReviewTopic.MEASUREMENT, ReviewTopic.RISKS);
        people.add(Somebody.with(Role.RISK_OWNER));
        assertThat(review.view().figures()).isEqualTo(before);

        assertThat(ledger.verify(List.of()).intact()).isTrue();
        forge("inputs = inputs || ' '");
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        forge("inputs = rtrim(inputs)");
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void theLedgerFindsChangedMinutes() {
        hold();
        forge("conclusion = conclusion || '!'");
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        forge("conclusion = rtrim(conclusion, '!')");
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void inputsAreAssembledAgainWithoutAskingAnybodyTwice() {
        review.call(asked(ReviewTopic.CONTEXT, review.contributor));
        var first = review.view().review().assembledAt().orElseThrow();
        review.complete("userTask_contribute", review.contributor, Map.of("text", "Nothing new"));
        review.complete("userTask_release", review.manager, Map.of("decision", "ASSEMBLE_AGAIN"));

        assertThat(review.view().review().assembledAt().orElseThrow()).isAfter(first);
        assertThat(review.shown("userTask_release", review.manager)
                        .get("summary")
                        .toString())
                .contains("one contribution");
        review.release();
    }

    @Test
    void minutesComeBackWithAReasonAndKeepWhatWasTyped() {
        review.call();
        review.release();
        review.meet();
        review.write(action("Too vague", review.owner, review.today()));
        review.complete("userTask_approve", review.top, Map.of("decision", "SEND_BACK", "reason", "Say who decided"));

        var shown = review.shown("userTask_minutes", review.manager);
        assertThat(shown).containsEntry("sentBack", "Say who decided");
        assertThat(shown.get("actions").toString()).contains("Too vague");
        review.write();
        review.approve();
        assertThat(state()).isEqualTo(ReviewState.COMPLETED);
        assertThat(review.view().actions()).isEmpty();
    }

    @Test
    void whoWroteTheMinutesDoesNotApproveThem() {
        review.call();
        review.release();
        review.meet();
        var both = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT));
        review.complete("userTask_minutes", both, review.minutes("Discussed", List.of()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> review.complete("userTask_approve", both, Map.of("decision", "APPROVE")));
        review.approve();
        assertThat(review.view().review().approvedBy()).contains(review.top.id());
    }

    @Test
    void callsAndMinutesHaveToBeSound() {
        refused(
                "meetsOn",
                () -> review.complete(
                        "userTask_call",
                        review.manager,
                        review.called(review.today().minusDays(1), List.of())));
        refused(
                "contributors[1].person",
                () -> review.call(
                        asked(ReviewTopic.CONTEXT, review.contributor),
                        asked(ReviewTopic.CONTEXT, review.contributor)));
        review.call();
        review.release();
        review.meet();
        refused(
                "items[0].discussion",
                () -> review.complete("userTask_minutes", review.manager, review.minutes(" ", List.of())));
        refused(
                "actions[0].due",
                () -> review.write(action("Late", review.owner, review.today().minusDays(1))));
        review.write();
        assertThat(state()).isEqualTo(ReviewState.MINUTED);
    }

    @Test
    void onlyTheAimsManagerStartsOneAndOnlyOneAtATime() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.start(actor(review.owner)));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> planning.start(actor(review.manager)));
        planning.keepUp();
        assertThat(reviews.list(ReviewFilter.all("", 1), review.manager.id())
                        .lines()
                        .get(0)
                        .review()
                        .number())
                .isEqualTo(review.number);
    }

    @Test
    void theScheduleStartsTheNextOneInTimeAndOnce() {
        hold();
        planning.keepUp();
        assertThat(planning.outlook(review.manager.id()).running()).isEmpty();
        var outlook = planning.outlook(review.manager.id());
        assertThat(outlook.nextOn()).isEqualTo(review.today().plusMonths(6));
        assertThat(outlook.startsOn()).isBefore(outlook.nextOn().minusDays(40));

        aged(150);
        try {
            cancellationsForgotten();
            planning.keepUp();
            planning.keepUp();
            var running = planning.outlook(review.manager.id()).running().orElseThrow();
            assertThat(running).isGreaterThan(review.number);
            review.cancelRunning();
            planning.keepUp();
            assertThat(planning.outlook(review.manager.id()).running()).isEmpty();
        } finally {
            aged(-150); // as it was approved, or the ledger of all tests finds it changed
        }
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        deadlines("Call", Role.TOP_MANAGEMENT);
        review.call(asked(ReviewTopic.CONTEXT, review.contributor));
        deadlines("Contribute", Role.AIMS_MANAGER);
        review.complete("userTask_contribute", review.contributor, Map.of("text", "Nothing new"));
        deadlines("Release", Role.TOP_MANAGEMENT);
        review.release();
        review.meet();
        deadlines("Minutes", Role.TOP_MANAGEMENT);
        review.write(action("Do it", review.owner, review.today()));
        deadlines("Approve", Role.AIMS_MANAGER);
        review.approve();
        deadlines("DoAction", Role.AIMS_MANAGER);
    }

    private void deadlines(String task, Role escalateTo) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> review.fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).contains(escalateTo);
    }

    @SafeVarargs
    private void hold(Map<String, Object>... actions) {
        review.call();
        review.release();
        review.meet();
        review.write(actions);
        review.approve();
    }

    private void done(Person who) {
        review.complete(
                "userTask_doAction",
                who,
                Map.of("result", "It is done", "doneOn", review.today().toString()));
    }

    private void refused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private List<PersonId> told() {
        return events.stream(PeopleTold.class)
                .filter(event -> event.path().equals("/reviews/" + review.number))
                .flatMap(event -> event.people().stream())
                .toList();
    }

    private ReviewState state() {
        return review.view().review().state();
    }

    private void forge(String change) {
        jdbc.sql("update review_review set " + change + " where number = ?")
                .param(review.number)
                .update();
    }

    /** All reviews were held so many days earlier, without the clock of all other tests being moved. */
    private void aged(int days) {
        jdbc.sql("update review_review set held_on = held_on - cast(? as integer) where held_on is not null")
                .param(days)
                .update();
    }

    private void cancellationsForgotten() {
        jdbc.sql("update review_review set ended_at = ended_at - interval '2 months' where state = 'CANCELLED'")
                .update();
    }
}
