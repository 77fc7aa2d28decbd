package io.aimsflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.process.RiskWalk;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.systems.ReassessmentNeeded.Cause;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What starts an assessment, and what only adds to the one that runs. */
@IntegrationTest
class RiskAssessmentsTests {

    @Autowired
    private RiskAssessments assessments;

    @Autowired
    private RiskFindings findings;

    @Autowired
    private Risks risks;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private PersonId manager;
    private PersonId owner;
    private AiSystemView system;
    private Risk risk;

    @BeforeEach
    void added() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER)).id();
        owner = people.add(Somebody.with(Role.RISK_OWNER)).id();
        system = systems.register(SystemSamples.chatbot(owner), Actor.of(manager), io.aimsflow.systems.Way.PAGE);
        risk = add();
    }

    @Test
    void startsOneForTwentyChangesAndNamesThemAll() {
        for (int i = 0; i < 20; i++) {
            assessments.reassess(needed(UUID.randomUUID(), "Change " + i));
        }

        assertThat(assessments.of(risk.id(), 10)).singleElement().satisfies(treatment -> {
            assertThat(treatment.causes()).hasSize(20);
            assertThat(treatment.causes().get(0).text()).contains(system.number(), "Change 0");
        });
    }

    @Test
    void startsOneForEachRiskOfTheSystem() {
        var other = add();
        assessments.reassess(needed(UUID.randomUUID(), "New model"));

        assertThat(assessments.of(risk.id(), 10)).hasSize(1);
        assertThat(assessments.of(other.id(), 10)).hasSize(1);
    }

    @Test
    void countsAChangeThatIsToldTwiceOnce() {
        var event = needed(UUID.randomUUID(), "New model");
        assessments.reassess(event);
        assessments.reassess(event);
        var only = assessments.of(risk.id(), 10).get(0);
        assertThat(only.causes()).hasSize(1);

        cases.cancel(only.caseId(), Actor.of(manager), "No need");
        assessments.cancelled(only.caseId());
        assessments.cancelled(only.caseId());
        assertThat(standing()).isEqualTo(Standing.NEW);
        assessments.reassess(event);
        assertThat(standing().running()).as("told again after all has ended").isEmpty();
    }

    @Test
    void startsByHandOnlyForThoseWhoMay() {
        var stranger = people.add(Somebody.with()).id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> assessments.start(risk.number(), "", Actor.of(stranger)));
        assessments.start(risk.number(), "The press asked", Actor.of(owner));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> assessments.start(risk.number(), "", Actor.of(manager)));
    }

    @Test
    void bringsAnAcceptedRiskBackOnItsDay() {
        var until = today().plusDays(40);
        accept(until);
        dueOn(until.minusDays(1));
        assertThat(standing().running()).isEmpty();

        dueOn(until);
        dueOn(until);
        assertThat(standing().state()).isEqualTo(RiskState.IN_ASSESSMENT);
        assertThat(assessments.of(risk.id(), 10)).hasSize(2);
        assertThat(assessments.of(risk.id(), 10).get(0).causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.kind()).isEqualTo(TreatmentCause.Kind.EXPIRED));
    }

    @Test
    void assessesAgainWhenTheReviewIsDue() {
        walk().assess(owner, 1, 1);
        var review = standing().nextReview().orElseThrow();
        assertThat(review).isEqualTo(today().plusMonths(12));

        dueOn(review.minusDays(1));
        assertThat(standing().running()).isEmpty();
        dueOn(review);
        assertThat(assessments.of(risk.id(), 10).get(0).causes().get(0).kind()).isEqualTo(TreatmentCause.Kind.REVIEW);
    }

    @Test
    void makesOneRiskOfAFindingHoweverOftenItIsTold() {
        var key = UUID.randomUUID().toString();
        var number = findings.add(finding(key, ""), Actor.of(manager));
        assertThat(findings.add(finding(key, ""), Actor.of(manager))).isEqualTo(number);

        var found = risks.byNumber(number, manager).risk();
        assertThat(found.details().text(RiskField.EVENT)).isEqualTo("Elderly callers are not understood");
        assertThat(found.details().owner()).contains(owner);
        assertThat(found.inherent()).isPresent();
        assertThat(assessments.of(found.id(), 10))
                .as("it is assessed by itself")
                .hasSize(1);
        var walk = new RiskWalk(context, found.standing().running().orElseThrow());
        assertThat(walk.shown("assess", owner).get("why").toString()).contains("Elderly callers are not understood");
        walk.assess(owner, 4, 4);
        assertThat(walk.shown("plan", owner).get("actions").toString()).contains("Train with their voices");
    }

    @Test
    void linksAFindingWithTheRiskThatCoversIt() {
        var key = UUID.randomUUID().toString();

        assertThat(findings.add(finding(key, risk.number()), Actor.of(manager))).isEqualTo(risk.number());
        assertThat(findings.of(risk.id())).hasSize(1);
        assertThat(standing().state()).isEqualTo(RiskState.IN_ASSESSMENT);
    }

    @Test
    void knowsTheRiskOfAHarmThatWasFoundBefore() {
        var first = UUID.randomUUID().toString();
        var again = UUID.randomUUID().toString();
        var number = findings.add(finding(first, ""), Actor.of(manager));

        assertThat(findings.add(finding(again, Optional.of(first), ""), Actor.of(manager)))
                .isEqualTo(number);
        assertThat(findings.add(finding(UUID.randomUUID().toString(), Optional.of("unknown"), ""), Actor.of(manager)))
                .isNotEqualTo(number);
    }

    private void accept(LocalDate until) {
        var top = people.add(Somebody.with(Role.TOP_MANAGEMENT)).id();
        var walk = walk();
        walk.assess(owner, 4, 4);
        walk.complete(
                "plan",
                owner,
                Map.of(
                        "option", "RETAIN",
                        "rationale", "The benefit is greater",
                        "expectedLikelihood", "4",
                        "expectedImpact", "4",
                        "compared", true));
        walk.complete("check", manager, Map.of("decision", "APPROVE"));
        walk.complete("approve", top, Map.of("decision", "APPROVE"));
        walk.complete("accept", top, Map.of("decision", "APPROVE", "until", until.toString(), "grounds", "Worth it"));
        walk.complete(
                "confirm",
                owner,
                Map.of("residualLikelihood", "4", "residualImpact", "4", "residualRationale", "As before"));
        assertThat(standing().acceptedUntil()).contains(until);
    }

    private RiskWalk walk() {
        return new RiskWalk(context, assessments.start(risk.number(), "", Actor.of(owner)));
    }

    /** All that is due by then, other tests' risks too. */
    private void dueOn(LocalDate day) {
        while (assessments.startDue(day) > 0) {
            assertThat(day).isAfter(today());
        }
    }

    private Risk add() {
        var texts = RiskSamples.bias(owner);
        texts.put(RiskField.SYSTEMS, system.number());
        return risks.add(texts, Actor.of(manager), Way.PAGE).risk();
    }

    private RiskFinding finding(String key, String known) {
        return finding(key, Optional.empty(), known);
    }

    private RiskFinding finding(String key, Optional<String> continued, String known) {
        return new RiskFinding(
                key,
                continued,
                system.id(),
                "Elderly callers are not understood",
                4,
                4,
                "Train with their voices",
                manager,
                today().plusDays(30),
                known);
    }

    private ReassessmentNeeded needed(UUID change, String reason) {
        var cause = new Cause(change, "MODEL_VERSION", "GPT", "rule_model", false, reason, "");
        return new ReassessmentNeeded(UUID.randomUUID(), system.id(), system.number(), false, true, List.of(cause));
    }

    private Standing standing() {
        return risks.byNumber(risk.number(), manager).risk().standing();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
