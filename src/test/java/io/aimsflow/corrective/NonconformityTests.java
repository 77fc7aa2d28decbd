package io.aimsflow.corrective;

import static io.aimsflow.corrective.NonconformityState.ACTIONS;
import static io.aimsflow.corrective.NonconformityState.APPROVAL;
import static io.aimsflow.corrective.NonconformityState.CANCELLED;
import static io.aimsflow.corrective.NonconformityState.CAUSE;
import static io.aimsflow.corrective.NonconformityState.CLOSED;
import static io.aimsflow.corrective.NonconformityState.CONTAINMENT;
import static io.aimsflow.corrective.NonconformityState.EFFECTIVENESS;
import static io.aimsflow.corrective.NonconformityState.FOLLOW_UPS;
import static io.aimsflow.corrective.NonconformityState.MERGED;
import static io.aimsflow.corrective.NonconformityState.PLANNING;
import static io.aimsflow.corrective.NonconformityState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NonconformityTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PersonId OWNER = PersonId.random();
    private static final PersonId HELPER = PersonId.random();
    private static final Actor ACTOR = Actor.of(HELPER);

    private final Nonconformity nonconformity = reported("NC-2026-0001");

    @Test
    void goesFromReportToClosure() {
        nonconformity.confirm(new Confirmation(" Wrong answers ", Severity.MAJOR, OWNER, "8.2"));
        assertThat(nonconformity.state()).isEqualTo(CONTAINMENT);
        nonconformity.correct(new Correction("Switched off", TODAY, "None"), TODAY);
        assertThat(nonconformity.state()).isEqualTo(CAUSE);
        nonconformity.causeFound(List.of("No test\nof answers", "No owner"));
        assertThat(nonconformity.state()).isEqualTo(PLANNING);
        nonconformity.plan(plan(2), TODAY);
        assertThat(nonconformity.state()).isEqualTo(APPROVAL);
        nonconformity.approvePlan(NOW);
        assertThat(nonconformity.state()).isEqualTo(ACTIONS);
        doAllActions();
        assertThat(nonconformity.state()).isEqualTo(EFFECTIVENESS);
        assertThat(nonconformity.judge(true)).isZero();
        assertThat(nonconformity.state()).isEqualTo(FOLLOW_UPS);
        nonconformity.close(List.of(new FollowUp(FollowUpKind.RISK, "Assess R-7 again")), NOW);

        var view = nonconformity.view();
        assertThat(view.state()).isEqualTo(CLOSED);
        assertThat(view.title()).isEqualTo("Wrong answers");
        assertThat(view.rootCauses()).containsExactly("No test of answers", "No owner");
        assertThat(view.actions()).allMatch(ActionView::done);
        assertThat(view.followUps()).containsExactly(new FollowUp(FollowUpKind.RISK, "Assess R-7 again"));
        assertThat(view.endedAt()).contains(NOW);
    }

    @Test
    void keepsTheReportAsItWas() {
        nonconformity.confirm(new Confirmation("Another title", Severity.MINOR, OWNER, "A.6.2.4"));

        assertThat(nonconformity.view().whatHappened()).isEqualTo("It invented a rule");
        assertThat(nonconformity.view().source()).isEqualTo(Source.INCIDENT);
    }

    @Test
    void waitsForTheLastActionBeforeTheEffectCanBeJudged() {
        inActions(2);
        var later = NOW.plus(Duration.ofDays(3));
        var actions = nonconformity.view().currentActions();

        nonconformity.actionDone(actions.get(0).id(), new ActionResult("Done", TODAY), ACTOR, TODAY, NOW);
        assertThat(nonconformity.state()).isEqualTo(ACTIONS);
        nonconformity.actionDone(actions.get(1).id(), new ActionResult("Done", TODAY), ACTOR, TODAY, later);

        assertThat(nonconformity.view().judgeableAt()).contains(later.plus(Duration.ofDays(60)));
    }

    @Test
    void skipsTheActionsIfNoneAreNeeded() {
        planned();
        nonconformity.plan(new Plan(List.of(), "The system is retired", 30, "It stays off"), TODAY);
        nonconformity.approvePlan(NOW);

        assertThat(nonconformity.state()).isEqualTo(EFFECTIVENESS);
        assertThat(nonconformity.view().judgeableAt()).contains(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void rejectsPlanWithNeitherActionNorReason() {
        planned();

        refused(
                "corrective-actions-missing",
                "actions",
                () -> nonconformity.plan(new Plan(List.of(), " ", 60, ""), TODAY));
    }

    @Test
    void rejectsActionDueInThePast() {
        planned();
        var actions = List.of(
                new PlannedAction("In time", OWNER, TODAY), new PlannedAction("Late", OWNER, TODAY.minusDays(1)));

        refused(
                "corrective-due-past",
                "actions[1].due",
                () -> nonconformity.plan(new Plan(actions, "", 60, ""), TODAY));
    }

    @Test
    void rejectsCauseAnalysisWithoutRootCause() {
        nonconformity.confirm(new Confirmation("Title", Severity.MINOR, OWNER, "8.2"));
        nonconformity.correct(new Correction("Off", TODAY, "None"), TODAY);

        refused("corrective-root-cause-missing", "rootCauses", () -> nonconformity.causeFound(List.of()));
    }

    @Test
    void rejectsContainmentInTheFuture() {
        nonconformity.confirm(new Confirmation("Title", Severity.MINOR, OWNER, "8.2"));

        refused(
                "corrective-day-not-come",
                "containedOn",
                () -> nonconformity.correct(new Correction("Off", TODAY.plusDays(1), "None"), TODAY));
    }

    @Test
    void keepsTheReasonForSendingBackUntilThePlanComesAgain() {
        planned();
        nonconformity.plan(plan(1), TODAY);
        nonconformity.sendPlanBack(PLANNING, "Who trains the team?");
        assertThat(nonconformity.view().sentBack()).isEqualTo("Who trains the team?");
        nonconformity.plan(plan(3), TODAY);

        assertThat(nonconformity.view().sentBack()).isEmpty();
        assertThat(nonconformity.view().currentActions()).hasSize(3);
    }

    @Test
    void looksForTheCauseAgainIfTheApproverDoubtsIt() {
        planned();
        nonconformity.plan(plan(1), TODAY);
        nonconformity.sendPlanBack(CAUSE, "That is a symptom");

        nonconformity.causeFound(List.of("No review of changes"));

        assertThat(nonconformity.view().rootCauses()).containsExactly("No review of changes");
        assertThat(nonconformity.state()).isEqualTo(PLANNING);
    }

    @Test
    void countsRoundsWithoutEffectAndKeepsTheirActions() {
        inActions(1);
        doAllActions();
        assertThat(nonconformity.judge(false)).isEqualTo(1);
        assertThat(nonconformity.state()).isEqualTo(CAUSE);
        nonconformity.causeFound(List.of("Deeper cause"));
        nonconformity.plan(plan(2), TODAY);
        nonconformity.approvePlan(NOW);
        doAllActions();

        assertThat(nonconformity.judge(false)).isEqualTo(2);
        assertThat(nonconformity.view().actions()).extracting(ActionView::round).containsExactly(0, 1, 1);
    }

    @Test
    void letsAnActionBeDoneOnce() {
        inActions(2);
        var action = nonconformity.view().currentActions().get(0).id();
        nonconformity.actionDone(action, new ActionResult("Done", TODAY), ACTOR, TODAY, NOW);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> nonconformity.actionDone(action, new ActionResult("Again", TODAY), ACTOR, TODAY, NOW));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> nonconformity.actionDone(
                        UUID.randomUUID(), new ActionResult("Done", TODAY), ACTOR, TODAY, NOW));
    }

    @Test
    void mergesIntoOneThatGoesOn() {
        var known = reported("NC-2026-0002");

        nonconformity.mergeInto(known, NOW);

        assertThat(nonconformity.state()).isEqualTo(MERGED);
        assertThat(nonconformity.view().mergedInto()).contains(known.id());
    }

    @Test
    void mergesNeitherIntoItselfNorIntoOneThatHasEnded() {
        var ended = reported("NC-2026-0002");
        ended.reject(NOW);

        refused("corrective-merge-itself", "known", () -> nonconformity.mergeInto(nonconformity, NOW));
        refused("corrective-merge-ended", "known", () -> nonconformity.mergeInto(ended, NOW));
    }

    @Test
    void takesNoStepOutOfTurn() {
        nonconformity.reject(NOW);
        assertThat(nonconformity.state()).isEqualTo(REJECTED);

        outOfTurn(() -> nonconformity.confirm(new Confirmation("Title", Severity.MINOR, OWNER, "8.2")));
        outOfTurn(() -> nonconformity.mergeInto(reported("NC-2026-0002"), NOW));
        outOfTurn(() -> nonconformity.correct(new Correction("Off", TODAY, "None"), TODAY));
        outOfTurn(() -> nonconformity.causeFound(List.of("Cause")));
        outOfTurn(() -> nonconformity.plan(plan(1), TODAY));
        outOfTurn(() -> nonconformity.approvePlan(NOW));
        outOfTurn(() -> nonconformity.sendPlanBack(PLANNING, "Why"));
        outOfTurn(() -> nonconformity.judge(true));
        outOfTurn(() -> nonconformity.close(List.of(), NOW));
    }

    @Test
    void staysCancelledHoweverOftenThatIsTold() {
        nonconformity.cancel(NOW);
        nonconformity.cancel(NOW.plusSeconds(5));

        assertThat(nonconformity.state()).isEqualTo(CANCELLED);
        assertThat(nonconformity.view().endedAt()).contains(NOW);
    }

    @Test
    void handsOverWhatIsOpenAndKeepsWhatWasDone() {
        inActions(2);
        var done = nonconformity.view().currentActions().get(0).id();
        nonconformity.actionDone(done, new ActionResult("Done", TODAY), ACTOR, TODAY, NOW);
        var heir = PersonId.random();

        nonconformity.handOver(OWNER, heir);

        assertThat(nonconformity.owner()).contains(heir);
        assertThat(nonconformity.view().actions()).extracting(ActionView::owner).containsExactly(OWNER, heir);
    }

    private static Nonconformity reported(String number) {
        return new Nonconformity(
                new Reported(UUID.randomUUID(), CaseId.random(), number),
                ReportNonconformity.of("Chatbot lies", "It invented a rule", Source.INCIDENT),
                HELPER,
                NOW);
    }

    private static Plan plan(int actions) {
        var action = new PlannedAction("Test the answers", OWNER, TODAY.plusDays(7));
        return new Plan(java.util.Collections.nCopies(actions, action), "", 60, "No invented answer in a month");
    }

    /** Brings it to where a plan can be made. */
    private void planned() {
        nonconformity.confirm(new Confirmation("Title", Severity.MINOR, OWNER, "8.2"));
        nonconformity.correct(new Correction("Off", TODAY, "None"), TODAY);
        nonconformity.causeFound(List.of("No test"));
    }

    private void inActions(int actions) {
        planned();
        nonconformity.plan(plan(actions), TODAY);
        nonconformity.approvePlan(NOW);
    }

    private void doAllActions() {
        nonconformity
                .view()
                .currentActions()
                .forEach(action ->
                        nonconformity.actionDone(action.id(), new ActionResult("Done", TODAY), ACTOR, TODAY, NOW));
    }

    private static void refused(String code, String field, ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static void outOfTurn(ThrowingCallable step) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(step)
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo("corrective-state"));
    }
}
