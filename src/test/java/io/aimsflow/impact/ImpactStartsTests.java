package io.aimsflow.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.impact.process.ImpactWalk;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemRegistered;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.systems.ReassessmentNeeded.Cause;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What starts an assessment, and what only adds to the one that runs. */
@IntegrationTest
class ImpactStartsTests {

    @Autowired
    private ImpactAssessments assessments;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private PersonId manager;
    private PersonId owner;
    private AiSystemView system;

    @BeforeEach
    void registered() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER)).id();
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER)).id();
        system = register();
    }

    @Test
    void startsOneForTwentyChangesAndNamesThemAll() {
        for (int i = 0; i < 20; i++) {
            assessments.reassess(needed(UUID.randomUUID(), "Change " + i));
        }

        assertThat(running()).isEqualTo(1);
        assertThat(only().causes()).hasSize(20).extracting(ImpactCause::text).contains("Change 0", "Change 19");
        assertThat(only().owner()).contains(owner);
    }

    @Test
    void countsAChangeThatIsToldTwiceOnce() {
        var event = needed(UUID.randomUUID(), "New model");
        assessments.reassess(event);
        assessments.reassess(event);
        assertThat(only().causes()).hasSize(1);

        cases.cancel(only().caseId(), Actor.of(manager), "No need");
        assessments.cancelled(only().caseId());
        assessments.reassess(event);
        assertThat(running()).as("told again after all has ended").isZero();
    }

    @Test
    void startsWithTheIntakeOnce() {
        var event = new AiSystemRegistered(system.id(), system.number(), manager, Way.INTAKE);
        assessments.registered(event);
        assessments.registered(event);

        assertThat(running()).isEqualTo(1);
        assertThat(only().causes()).extracting(ImpactCause::kind).containsExactly(ImpactCause.Kind.INTAKE);
    }

    @Test
    void startsByHandOnlyForThoseWhoMay() {
        var stranger = people.add(Somebody.with()).id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> assessments.start(system.number(), "", Actor.of(stranger)));

        assessments.start(system.number(), "The press asked", Actor.of(owner));
        assertThat(only().causes().get(0).text()).isEqualTo("The press asked");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> assessments.start(system.number(), "", Actor.of(manager)));
    }

    @Test
    void startsManyAndLeavesAloneWhatRuns() {
        assessments.start(system.number(), "", Actor.of(owner));
        var other = register();

        var started = assessments.startAll(List.of(system.number(), other.number()), "", Actor.of(manager));

        assertThat(started).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assessments.startAll(List.of(), "", Actor.of(manager)));
    }

    @Test
    void showsWhatWasNeverAssessed() {
        assertThat(unassessed()).contains(system.id());
        assessments.start(system.number(), "", Actor.of(owner));
        assertThat(unassessed()).doesNotContain(system.id());
    }

    @Test
    void leavesRetiredSystemsAlone() {
        change(Map.of(AiSystemField.STAGE, "RETIRED"));
        assessments.reassess(needed(UUID.randomUUID(), "New model"));

        assertThat(running()).isZero();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> assessments.start(system.number(), "", Actor.of(owner)));
    }

    @Test
    void startsAgainWhenTheReviewComesUp() {
        approve();
        assertThat(assessments.startDue()).as("not yet").isZero();

        reviewOn(assessments.dueUntil());
        assertThat(assessments.startDue()).isEqualTo(1);
        assertThat(assessments.startDue()).as("it runs").isZero();
        assertThat(newest().causes()).extracting(ImpactCause::kind).containsExactly(ImpactCause.Kind.PERIODIC);
        assertThat(newest().previous()).isPresent();
    }

    @Test
    void doesNotReviewARetiredSystem() {
        approve();
        change(Map.of(AiSystemField.STAGE, "RETIRED"));
        reviewOn(assessments.dueUntil());

        assertThat(assessments.startDue()).isZero();
        assertThat(newest().nextReview()).isEmpty();
    }

    @Test
    void goesOnWithTheOwnerWhoTookOver() {
        assessments.start(system.number(), "", Actor.of(owner));
        var heir = people.add(Somebody.with(Role.AI_SYSTEM_OWNER)).id();
        change(Map.of(AiSystemField.OWNER, heir.toString()));
        assessments.systemChanged(system.id());

        assertThat(only().owner()).contains(heir);
        var walk = new ImpactWalk(context, only().caseId());
        walk.complete("describe", owner, ImpactSamples.description("FEW"));
        var open = assessments.ofCase(only().caseId());
        assertThat(walk.shown("impacts", heir)).isNotEmpty();
        assertThat(open.state()).isEqualTo(ImpactState.VIEWS);
    }

    private void approve() {
        change(Map.of(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL"));
        var number = assessments.start(system.number(), "", Actor.of(owner));
        var walk = new ImpactWalk(context, assessments.byNumber(number, owner).caseId());
        walk.complete("describe", owner, ImpactSamples.description("FEW"));
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(ImpactSamples.impact("Customers", 1, 1))));
        walk.complete("review", manager, Map.of("decision", "APPROVE"));
    }

    /** Time goes on for this system only: the clock is everybody's. */
    private void reviewOn(LocalDate day) {
        jdbc.sql("update impact_assessment set next_review = null where system_id <> ? and next_review <= ?")
                .params(system.id().value(), day)
                .update();
        jdbc.sql("update impact_assessment set next_review = ? where system_id = ? and standing")
                .params(day, system.id().value())
                .update();
    }

    private ReassessmentNeeded needed(UUID id, String why) {
        var cause = new Cause(UUID.randomUUID(), "PURPOSE", "", "rule_purpose", false, why, "");
        return new ReassessmentNeeded(id, system.id(), system.number(), true, false, List.of(cause));
    }

    private void change(Map<AiSystemField, String> texts) {
        var version = systems.get(system.id()).version();
        systems.change(system.id(), version, texts, "", Actor.of(manager), Way.PAGE);
    }

    private AiSystemView register() {
        return systems.register(SystemSamples.chatbot(owner), Actor.of(manager), Way.PAGE);
    }

    private List<SystemId> unassessed() {
        List<SystemId> all = new ArrayList<>();
        var page = assessments.unassessed(manager, "", 50);
        page.systems().forEach(line -> all.add(line.id()));
        while (!page.next().isEmpty()) {
            page = assessments.unassessed(manager, page.next(), 50);
            page.systems().forEach(line -> all.add(line.id()));
        }
        return all;
    }

    private long running() {
        return assessments.ofSystem(system.id()).stream()
                .filter(one -> !one.state().ended())
                .count();
    }

    private ImpactView only() {
        assertThat(assessments.ofSystem(system.id())).hasSize(1);
        return newest();
    }

    private ImpactView newest() {
        return assessments.ofCase(assessments.ofSystem(system.id()).get(0).caseId());
    }
}
