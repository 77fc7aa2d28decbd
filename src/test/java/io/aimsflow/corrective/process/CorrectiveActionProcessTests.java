package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.APPROVE_PLAN;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.CAUSE;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.CORRECT;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.DO_ACTION;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.FOLLOW_UPS;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.PLAN;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.REVIEW_EFFECTIVENESS;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.EffectivenessFailedTwice;
import io.aimsflow.corrective.FollowUp;
import io.aimsflow.corrective.FollowUpKind;
import io.aimsflow.corrective.FollowUpNeeded;
import io.aimsflow.corrective.NonconformityClosed;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.TaskDeadline;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The process as its model draws it: the way through, each answer of each gateway, each timer, each error. */
@IntegrationTest
@RecordApplicationEvents
class CorrectiveActionProcessTests {

    private CaseWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    void setOut(ApplicationContext context) {
        walk = new CaseWalk(context);
    }

    private PersonId manager;
    private PersonId auditor;
    private PersonId owner;
    private PersonId helper;
    private CaseId caseId;

    @BeforeEach
    void reported() {
        manager = walk.person(Role.AIMS_MANAGER);
        auditor = walk.person(Role.INTERNAL_AUDITOR);
        owner = walk.person();
        helper = walk.person();
        caseId = walk.report(helper);
    }

    @Test
    void goesFromReportToProvenEffectiveness() {
        triage("MAJOR");
        correct();
        findCause();
        plan(owner, helper);
        approve();
        doAction(owner);
        doAction(helper);
        walk.fire(caseId, "event_effectivenessDue");
        review(auditor, "EFFECTIVE");
        followUps(Map.of());

        assertThat(walk.trace(caseId))
                .containsSubsequence(
                        "event_reported",
                        "userTask_triage",
                        "userTask_correct",
                        "userTask_cause",
                        "userTask_plan",
                        "userTask_approvePlan",
                        "userTask_doAction",
                        "event_effectivenessDue",
                        "userTask_reviewEffectiveness",
                        "userTask_followUps",
                        "event_closed");
        assertThat(walk.end(caseId)).contains("event_closed");
        assertThat(state()).isEqualTo(NonconformityState.CLOSED);
        assertThat(events.stream(NonconformityClosed.class).map(NonconformityClosed::caseId))
                .contains(caseId);
        assertThat(walk.ledger(caseId))
                .contains("nonconformity-reported", "nonconformity-confirmed", "nonconformity-closed")
                .filteredOn("task-completed"::equals)
                .hasSize(9);
    }

    @Test
    void endsWithTheReportThatIsRejected() {
        walk.complete(caseId, TRIAGE, manager, Map.of("decision", "REJECT", "reason", "It works as agreed"));

        assertThat(walk.end(caseId)).contains("event_rejected");
        assertThat(state()).isEqualTo(NonconformityState.REJECTED);
    }

    @Test
    void mergesWithAKnownOneAndLinksTheTwo() {
        var known = walk.report(helper);
        var id = walk.nonconformity(known).id().toString();
        walk.complete(caseId, TRIAGE, manager, Map.of("decision", "MERGE", "known", id));

        assertThat(walk.end(caseId)).contains("event_merged");
        assertThat(cases.view(caseId, manager).links()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo("merged-into");
            assertThat(link.back()).isFalse();
        });
        assertThat(cases.view(known, manager).links())
                .singleElement()
                .satisfies(link -> assertThat(link.back()).isTrue());
        assertThat(walk.open(known)).containsExactly("userTask_triage");
    }

    @Test
    void asksForAReasonWhenTheReportIsRejected() {
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> walk.complete(caseId, TRIAGE, manager, Map.of("decision", "REJECT")))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.path()).isEqualTo("reason")));
        assertThat(state()).isEqualTo(NonconformityState.REPORTED);
    }

    @Test
    void sendsThePlanBackWithAllAnswersKept() {
        planned();
        sendBack("PLAN");

        var task = walk.view(caseId, PLAN, owner);
        assertThat(task.prefill()).containsEntry("sentBack", "Who trains the team?");
        assertThat(task.prefill().get("actions"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        plan(owner, helper);
        assertThat(walk.view(caseId, APPROVE_PLAN, manager).prefill()).doesNotContainKey("decision");
        approve();
        assertThat(walk.tasks(caseId, DO_ACTION)).hasSize(2);
    }

    @Test
    void sendsTheSearchForTheCauseBack() {
        planned();
        sendBack("CAUSE");

        assertThat(walk.open(caseId)).containsExactly("userTask_cause");
        assertThat(walk.view(caseId, CAUSE, owner).prefill())
                .containsEntry("sentBack", "Who trains the team?")
                .containsKey("rootCauses");
    }

    @Test
    void keepsThePreparerFromApprovingTheirOwnPlan() {
        owner = manager;
        planned();

        assertThatExceptionOfType(Refused.class).isThrownBy(this::approve);
        assertThat(walk.open(caseId)).containsExactly("userTask_approvePlan");
    }

    @Test
    void passesOverTheActionsIfNoneAreNeeded() {
        triage("MINOR");
        correct();
        findCause();
        walk.complete(
                caseId,
                PLAN,
                owner,
                Map.of(
                        "actionNeeded", "NO",
                        "noActionReason", "The system is retired",
                        "effectivenessDays", 30,
                        "criteria", "It stays off"));
        approve();

        assertThat(walk.open(caseId)).isEmpty();
        assertThat(walk.timers(caseId, "event_effectivenessDue"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate())
                        .isCloseTo(
                                java.util.Date.from(clock.instant().plus(Duration.ofDays(30))),
                                Duration.ofMinutes(5).toMillis()));
    }

    @Test
    void waitsForAllActions() {
        triage("MINOR");
        correct();
        findCause();
        plan(owner, helper);
        approve();
        doAction(helper);

        assertThat(walk.open(caseId)).containsExactly("userTask_doAction");
        assertThat(walk.timers(caseId, "event_effectivenessDue")).isEmpty();
    }

    @Test
    void keepsOwnerAndDoersFromReviewingTheEffect() {
        owner = auditor;
        helper = manager;
        triage("MINOR");
        correct();
        findCause();
        plan(owner, helper);
        var other = walk.person(Role.AIMS_MANAGER);
        walk.complete(caseId, APPROVE_PLAN, other, Map.of("decision", "APPROVE"));
        doAction(owner);
        doAction(helper);
        walk.fire(caseId, "event_effectivenessDue");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> review(helper, "EFFECTIVE"));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> review(owner, "EFFECTIVE"));
        review(other, "EFFECTIVE");
        assertThat(walk.open(caseId)).containsExactly("userTask_followUps");
    }

    @Test
    void looksForTheCauseAgainIfItWasNotEffective() {
        inReview();
        review(manager, "NOT_EFFECTIVE");

        assertThat(walk.open(caseId)).containsExactly("userTask_cause");
        assertThat(walk.nonconformity(caseId).failures()).isEqualTo(1);
        assertThat(walk.trace(caseId)).doesNotContain("serviceTask_informTopManagement");
    }

    @Test
    void informsTopManagementOfTheSecondRoundWithoutEffect() {
        inReview();
        review(manager, "NOT_EFFECTIVE");
        secondRound();
        review(manager, "NOT_EFFECTIVE");

        assertThat(walk.trace(caseId)).contains("serviceTask_informTopManagement");
        assertThat(walk.open(caseId)).containsExactly("userTask_cause");
        assertThat(events.stream(EffectivenessFailedTwice.class))
                .singleElement()
                .satisfies(event -> assertThat(event.failures()).isEqualTo(2));
        assertThat(events.stream(RoleInformed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.role()).isEqualTo(Role.TOP_MANAGEMENT));
    }

    @Test
    void asksTheModulesConcernedForFollowUps() {
        inReview();
        review(manager, "EFFECTIVE");
        followUps(
                Map.of("risk", "YES", "riskChange", "Assess R-7 again", "aims", "YES", "aimsChange", "Review prompts"));

        assertThat(walk.nonconformity(caseId).followUps())
                .containsExactlyInAnyOrder(
                        new FollowUp(FollowUpKind.RISK, "Assess R-7 again"),
                        new FollowUp(FollowUpKind.AIMS, "Review prompts"));
        assertThat(events.stream(FollowUpNeeded.class).map(FollowUpNeeded::kind))
                .containsExactlyInAnyOrder(FollowUpKind.RISK, FollowUpKind.AIMS);
    }

    @Test
    void givesAMajorOneTwoDaysForCorrectionAndAMinorOneFive() {
        triage("MAJOR");
        var major = walk.view(caseId, CORRECT, owner).due().orElseThrow();
        caseId = walk.report(helper);
        triage("MINOR");

        assertThat(walk.view(caseId, CORRECT, owner).due().orElseThrow()).isAfter(major);
    }

    @Test
    void remindsWarnsAndEscalatesEveryTask() {
        deadlines("triage", Role.TOP_MANAGEMENT);
        triage("MAJOR");
        deadlines("correct", Role.TOP_MANAGEMENT);
        correct();
        deadlines("cause", Role.TOP_MANAGEMENT);
        findCause();
        deadlines("plan", Role.TOP_MANAGEMENT);
        plan(owner);
        deadlines("approvePlan", Role.TOP_MANAGEMENT);
        approve();
        deadlines("doAction", Role.TOP_MANAGEMENT);
        doAction(owner);
        walk.fire(caseId, "event_effectivenessDue");
        deadlines("reviewEffectiveness", Role.TOP_MANAGEMENT);
        review(manager, "EFFECTIVE");
        deadlines("followUps", Role.TOP_MANAGEMENT);
        followUps(Map.of());

        assertThat(walk.ended(caseId)).isTrue();
    }

    @Test
    void escalatesAMinorOneToTheAimsManager() {
        triage("MINOR");

        deadlines("correct", Role.AIMS_MANAGER);
    }

    @Test
    void keepsNothingOfAPlanThatIsDueInThePast() {
        triage("MINOR");
        correct();
        findCause();
        var plan = planOf(owner);
        var action = new HashMap<>(actionOf(owner));
        action.put("due", "2020-01-01");
        plan.put("actions", List.of(action));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete(caseId, PLAN, owner, plan))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("actions[0].due"));
        assertThat(walk.open(caseId)).containsExactly("userTask_plan");
        assertThat(walk.nonconformity(caseId).actions()).isEmpty();
    }

    @Test
    void doesNotExistForWhoHasNoPartInIt() {
        triage("MINOR");
        var stranger = walk.person();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.view(caseId, stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> walk.view(caseId, CORRECT, stranger));
    }

    @Test
    void endsAllTasksWhenItIsCancelled() {
        inActions();
        cases.cancel(caseId, Actor.of(manager), "Reported by mistake");

        assertThat(walk.open(caseId)).isEmpty();
        assertThat(walk.end(caseId)).contains("cancelled");
    }

    private void triage(String severity) {
        walk.complete(
                caseId,
                TRIAGE,
                manager,
                Map.of(
                        "decision", "CONFIRM",
                        "title", "Chatbot invents rules",
                        "severity", severity,
                        "owner", owner.toString(),
                        "requirement", "8.2"));
    }

    private void correct() {
        walk.complete(
                caseId,
                CORRECT,
                owner,
                Map.of("containment", "Switched off", "containedOn", today(), "consequences", "Customers refunded"));
    }

    private void findCause() {
        walk.complete(
                caseId,
                CAUSE,
                owner,
                Map.of(
                        "method", "FREE",
                        "inquiry", "Read the logs",
                        "rootCauses", List.of(Map.of("cause", "Answers are not tested")),
                        "similar", "NO"));
    }

    private void plan(PersonId... owners) {
        walk.complete(caseId, PLAN, owner, planOf(owners));
    }

    private Map<String, Object> planOf(PersonId... owners) {
        var plan = new HashMap<String, Object>();
        plan.put("actionNeeded", "YES");
        plan.put("actions", List.of(owners).stream().map(this::actionOf).toList());
        plan.put("effectivenessDays", 60);
        plan.put("criteria", "No invented rule in a month");
        return plan;
    }

    private Map<String, Object> actionOf(PersonId person) {
        return Map.of("what", "Test the answers", "owner", person.toString(), "due", today());
    }

    private void approve() {
        walk.complete(caseId, APPROVE_PLAN, manager, Map.of("decision", "APPROVE"));
    }

    private void sendBack(String to) {
        walk.complete(
                caseId,
                APPROVE_PLAN,
                manager,
                Map.of("decision", "SEND_BACK", "backTo", to, "reason", "Who trains the team?"));
    }

    private void doAction(PersonId person) {
        var mine = walk.tasks(caseId, DO_ACTION).stream()
                .filter(task -> walk.ownedBy(task, person))
                .findFirst()
                .orElseThrow();
        walk.complete(mine, person, Map.of("result", "Tests run nightly", "doneOn", today()));
    }

    private void review(PersonId reviewer, String verdict) {
        walk.complete(caseId, REVIEW_EFFECTIVENESS, reviewer, Map.of("verdict", verdict, "basis", "A month of logs"));
    }

    private void followUps(Map<String, Object> decided) {
        var answers = new HashMap<String, Object>(Map.of("risk", "NO", "soa", "NO", "document", "NO", "aims", "NO"));
        answers.putAll(decided);
        walk.complete(caseId, FOLLOW_UPS, manager, answers);
    }

    private void planned() {
        triage("MINOR");
        correct();
        findCause();
        plan(owner);
    }

    private void inActions() {
        planned();
        approve();
    }

    private void inReview() {
        inActions();
        doAction(owner);
        walk.fire(caseId, "event_effectivenessDue");
    }

    private void secondRound() {
        findCause();
        plan(owner);
        approve();
        doAction(owner);
        walk.fire(caseId, "event_effectivenessDue");
    }

    /** Fires the three timers of the task that is open, and sees that it stays open. */
    private void deadlines(String task, Role escalatedTo) {
        var suffix = task.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + task.substring(1);
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation")
                .forEach(timer -> walk.fire(caseId, timer + suffix));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).isEqualTo(Optional.of(escalatedTo));
        assertThat(walk.open(caseId)).containsExactly("userTask_" + task);
    }

    private NonconformityState state() {
        return walk.nonconformity(caseId).state();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Berlin"))
                .toString();
    }
}
