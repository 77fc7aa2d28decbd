package io.aimsflow.risk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskChange;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskState;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.RiskTreated;
import io.aimsflow.risk.RiskTreatmentDecided;
import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.RiskView;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskDeadline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The process as its model draws it: the way through, each answer of each gateway, each timer, the separation of duties. */
@IntegrationTest
@RecordApplicationEvents
class RiskTreatmentProcessTests {

    @Autowired
    private List<ControlEvidence> controlEvidence;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskAssessments assessments;

    @Autowired
    private RiskTreatments treatments;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private PersonId manager;
    private PersonId boss;
    private PersonId owner;
    private PersonId top;
    private PersonId helper;
    private String number;
    private RiskWalk walk;

    @BeforeEach
    void started() {
        manager = person(Role.AIMS_MANAGER);
        top = person(Role.TOP_MANAGEMENT);
        boss = person();
        helper = person();
        owner = people.add(Somebody.reportingTo(boss)).id();
        var texts = RiskSamples.bias(owner);
        texts.put(RiskField.EXISTING_CONTROLS, "A.9.2");
        number = risks.add(texts, Actor.of(manager), Way.PAGE).risk().number();
        walk = new RiskWalk(context, assessments.start(number, "The press asked", Actor.of(owner)));
    }

    @Test
    void treatsARiskFromAssessmentToConfirmation() {
        assertThat(risk().risk().standing().state()).isEqualTo(RiskState.IN_ASSESSMENT);
        assertThat(walk.shown("assess", owner))
                .containsEntry("likelihood", "4")
                .containsEntry("existingControls", "A.9.2");
        assertThat(walk.shown("assess", owner).get("why").toString()).contains("Started by hand: The press asked");
        walk.assess(owner, 4, 4);
        walk.plan(owner, 2, 2, soon(), helper, person());
        check();
        approve(boss);
        assertThat(walk.open()).containsExactly("doAction", "doAction");
        assertThat(events.stream(RiskTreatmentDecided.class)).singleElement().satisfies(event -> {
            assertThat(event.number()).isEqualTo(number);
            assertThat(event.controls()).containsExactly(new ControlRef("A.6.2.4"), new ControlRef("A.7.4"));
        });
        carryOut();
        confirm(1, 2);

        assertThat(walk.end()).contains("event_treated");
        assertThat(controlEvidence.stream()
                        .map(evidence -> evidence.of(List.of(walk.caseId())))
                        .filter(found -> !found.isEmpty()))
                .singleElement()
                .satisfies(found -> assertThat(found.get(walk.caseId()))
                        .containsExactlyInAnyOrder(new ControlRef("A.6.2.4"), new ControlRef("A.7.4")));
        var standing = risk().risk().standing();
        assertThat(standing.state()).isEqualTo(RiskState.TREATED);
        assertThat(standing.running()).isEmpty();
        assertThat(standing.nextReview()).contains(today().plusMonths(12));
        assertThat(risk().risk().details().text(RiskField.EXISTING_CONTROLS)).contains("A.6.2.4", "A.7.4");
        assertThat(risk().risk().level()).contains(RiskLevel.LOW);
        assertThat(events.stream(RiskTreated.class))
                .singleElement()
                .satisfies(event -> assertThat(event.residual()).isEqualTo(RiskLevel.LOW));
    }

    @Test
    void acceptsWhatLiesWithinTheAppetite() {
        walk.assess(owner, 1, 2);

        assertThat(walk.end()).contains("event_accepted");
        var treatment = treatments.ofCase(walk.caseId());
        assertThat(treatment.content().verdict().orElseThrow().rule()).isEqualTo("rule_within");
        assertThat(risk().risk().standing().state()).isEqualTo(RiskState.ACCEPTED);
        assertThat(risk().risk().standing().acceptedUntil()).isEmpty();
        assertThat(events.stream(RiskTreatmentDecided.class)).isEmpty();
        assertThat(risks.history(risk().risk().id(), "", 1).steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.by()).as("the table decided").isEmpty();
                    assertThat(step.changes())
                            .containsExactly(new RiskChange(RiskChange.STATE, "IN_ASSESSMENT", "ACCEPTED"));
                });
    }

    @Test
    void keepsTheRuleThatAskedForTreatment() {
        walk.assess(owner, 5, 5);

        assertThat(walk.open()).containsExactly("plan");
        assertThat(walk.shown("plan", owner).get("result").toString())
                .contains("Very high", "always treated", "rule_very_high", "risk-acceptance", "1.0.0");
        assertThat(risk().risk().standing().state()).isEqualTo(RiskState.IN_TREATMENT);
    }

    @Test
    void refusesAnAssessmentThatSaysHalf() {
        var half = new HashMap<>(RiskWalk.assessment(3, 3));
        half.put("residualLikelihood", "2");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("assess", owner, half))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("residualImpact"));
        assertThat(walk.open()).containsExactly("assess");
    }

    @Test
    void asksForTheComparisonWithAnnexA() {
        walk.assess(owner, 4, 4);
        var answers = new HashMap<>(RiskWalk.treatment(2, 2, soon(), helper));
        answers.put("compared", false);

        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> walk.complete("plan", owner, answers));
    }

    @Test
    void sendsThePlanBackFromTheCheckWithAllAnswersKept() {
        planned(2);
        walk.complete("check", manager, Map.of("decision", "SEND_BACK", "reason", "Who pays?"));

        assertThat(walk.shown("plan", owner))
                .containsEntry("sentBack", "Who pays?")
                .containsEntry("option", "MODIFY")
                .containsKey("actions");
        walk.plan(owner, 2, 2, soon(), helper);
        assertThat(walk.shown("check", manager)).doesNotContainKey("decision");
        assertThat(treatments.ofCase(walk.caseId()).currentActions()).hasSize(1);
    }

    @Test
    void sendsThePlanBackFromTheApproval() {
        planned(2);
        check();
        walk.complete("approve", boss, Map.of("decision", "SEND_BACK", "reason", "Too slow"));

        assertThat(walk.open()).containsExactly("plan");
        assertThat(walk.shown("plan", owner)).containsEntry("sentBack", "Too slow");
    }

    @Test
    void letsTheOwnerApproveWhatSomebodyElsePlanned() {
        var answers = new HashMap<>(RiskWalk.assessment(4, 4));
        answers.put("planner", helper.toString());
        walk.complete("assess", owner, answers);
        walk.plan(helper, 2, 2, soon(), helper);
        check();
        approve(owner);

        assertThat(walk.open()).containsExactly("doAction");
    }

    @Test
    void letsTopManagementApproveWhereTheOwnerHasNoManager() {
        owner = person();
        restart();
        planned(2);
        check();
        approve(top);

        assertThat(walk.open()).containsExactly("doAction");
    }

    @Test
    void keepsThePreparerFromCheckingAndApproving() {
        owner = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT))
                .id();
        restart();
        planned(2);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("check", owner, Map.of("decision", "APPROVE")));
        check();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> approve(owner));
        approve(top);
        assertThat(walk.open()).containsExactly("doAction");
    }

    @Test
    void keepsTheSubstituteOfThePreparerFromApproving() {
        planned(2);
        people.declareAbsence(owner, boss, today(), today().plusDays(5), Actor.of(owner));
        check();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> approve(boss));
        assertThat(walk.open()).containsExactly("approve");
    }

    @Test
    void acceptsAResidualRiskAboveTheAppetiteUntilADay() {
        planned(4);
        check();
        approve(boss);
        assertThat(walk.open()).containsExactly("accept");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("accept", top, acceptance(today())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("until"));
        walk.complete("accept", top, acceptance(today().plusDays(90)));
        carryOut();
        confirm(3, 4);

        assertThat(walk.end()).contains("event_treated");
        var standing = risk().risk().standing();
        assertThat(standing.state()).isEqualTo(RiskState.ACCEPTED);
        assertThat(standing.acceptedUntil()).contains(today().plusDays(90));
        assertThat(treatments
                        .ofCase(walk.caseId())
                        .content()
                        .acceptance()
                        .orElseThrow()
                        .by())
                .isEqualTo(top);
    }

    @Test
    void sendsThePlanBackInsteadOfAcceptingWhatRemains() {
        planned(4);
        check();
        approve(boss);
        walk.complete("accept", top, Map.of("decision", "SEND_BACK", "reason", "Not with us"));

        assertThat(walk.shown("plan", owner)).containsEntry("sentBack", "Not with us");
        assertThat(events.stream(RiskTreatmentDecided.class)).isEmpty();
    }

    @Test
    void plansAgainWhatRemainsTooHigh() {
        planned(2);
        check();
        approve(boss);
        carryOut();
        confirm(4, 4);

        assertThat(walk.open()).containsExactly("plan");
        assertThat(treatments.ofCase(walk.caseId()).content().round()).isEqualTo(1);
        assertThat(walk.shown("plan", owner).get("sentBack").toString()).contains("still too high", "High", "round 1");
        walk.plan(owner, 1, 2, soon(), helper);
        check();
        approve(boss);
        carryOut();
        confirm(1, 1);
        assertThat(walk.end()).contains("event_treated");
    }

    @Test
    void planAgainIfMoreRemainsThanWasAccepted() {
        planned(4);
        check();
        approve(boss);
        walk.complete("accept", top, acceptance(today().plusDays(90)));
        carryOut();
        confirm(5, 5);

        assertThat(walk.open()).containsExactly("plan");
        assertThat(treatments.ofCase(walk.caseId()).content().acceptance()).isEmpty();
    }

    @Test
    void retainsARiskWithoutActions() {
        walk.assess(owner, 4, 4);
        walk.complete(
                "plan",
                owner,
                Map.of(
                        "option", "RETAIN",
                        "rationale", "Nothing else is worth its price",
                        "expectedLikelihood", "4",
                        "expectedImpact", "4",
                        "compared", true));
        check();
        approve(boss);
        walk.complete("accept", top, acceptance(today().plusDays(30)));

        assertThat(walk.open()).containsExactly("confirm");
    }

    @Test
    void givesAnActionBackThatIsNotDoneAsPlanned() {
        planned(2);
        check();
        approve(boss);
        walk.complete("doAction", helper, done());
        walk.complete("confirmAction", owner, Map.of("decision", "GIVE_BACK", "reason", "Where is the log?"));

        assertThat(walk.open()).containsExactly("doAction");
        assertThat(walk.shown("doAction", helper)).containsEntry("sentBack", "Where is the log?");
        carryOut();
        assertThat(walk.open()).containsExactly("confirm");
    }

    @Test
    void letsSomebodyElseConfirmWhatTheOwnerDid() {
        walk.assess(owner, 4, 4);
        walk.plan(owner, 2, 2, soon(), owner);
        check();
        approve(boss);
        walk.complete("doAction", owner, done());

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> walk.complete("confirmAction", owner, Map.of("decision", "CONFIRM")));
        walk.complete("confirmAction", boss, Map.of("decision", "CONFIRM"));
        assertThat(walk.open()).containsExactly("confirm");
    }

    @Test
    void remindsWarnsAndEscalatesEveryTask() {
        deadlines("assess", Role.AIMS_MANAGER);
        walk.assess(owner, 4, 4);
        deadlines("plan", Role.AIMS_MANAGER);
        walk.plan(owner, 4, 4, soon(), helper);
        deadlines("check", Role.TOP_MANAGEMENT);
        check();
        deadlines("approve", Role.AIMS_MANAGER);
        approve(boss);
        deadlines("accept", Role.AIMS_MANAGER);
        walk.complete("accept", top, acceptance(today().plusDays(30)));
        deadlines("doAction", Role.AIMS_MANAGER);
        walk.complete("doAction", helper, done());
        deadlines("confirmAction", Role.AIMS_MANAGER);
        walk.complete("confirmAction", owner, Map.of("decision", "CONFIRM"));
        deadlines("confirm", Role.AIMS_MANAGER);
    }

    @Test
    void goesOnWithTheOwnerWhoTookOver() {
        risks.change(number, 0, Map.of(RiskField.OWNER, helper.toString()), "", Actor.of(manager), Way.PAGE);
        walk.assess(owner, 4, 4);

        assertThat(walk.shown("plan", helper)).containsKey("result");
        assertThat(cases.view(walk.caseId(), helper).owner()).contains(helper);
    }

    private void restart() {
        number = risks.add(RiskSamples.bias(owner), Actor.of(manager), Way.PAGE)
                .risk()
                .number();
        walk = new RiskWalk(context, assessments.start(number, "", Actor.of(manager)));
    }

    private void planned(int expected) {
        walk.assess(owner, 4, 4);
        walk.plan(owner, expected, expected, soon(), helper);
    }

    private void check() {
        walk.complete("check", manager, Map.of("decision", "APPROVE"));
    }

    private void approve(PersonId person) {
        walk.complete("approve", person, Map.of("decision", "APPROVE"));
    }

    private Map<String, Object> acceptance(LocalDate until) {
        return Map.of("decision", "APPROVE", "until", until.toString(), "grounds", "The benefit is greater");
    }

    private Map<String, Object> done() {
        return Map.of("result", "Tested with 400 voices", "doneOn", today().toString());
    }

    /** Does and confirms everything, whoever has it. */
    private void carryOut() {
        for (var action : treatments.ofCase(walk.caseId()).currentActions()) {
            walk.complete("doAction", action.owner(), done());
            walk.complete("confirmAction", owner, Map.of("decision", "CONFIRM"));
        }
    }

    private void confirm(int likelihood, int impact) {
        walk.complete(
                "confirm",
                owner,
                Map.of(
                        "residualLikelihood", "" + likelihood,
                        "residualImpact", "" + impact,
                        "residualRationale", "As the last test showed"));
    }

    private void deadlines(String task, Role escalatedTo) {
        var suffix = task.substring(0, 1).toUpperCase(Locale.ROOT) + task.substring(1);
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> walk.fire(timer + suffix));
        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).isEqualTo(Optional.of(escalatedTo));
        assertThat(walk.open()).contains(task);
    }

    private RiskView risk() {
        return risks.byNumber(number, manager);
    }

    private LocalDate soon() {
        return today().plusDays(20);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }
}
