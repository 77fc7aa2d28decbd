package io.aimsflow.impact.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.impact.AiSystemStopAsked;
import io.aimsflow.impact.ImpactAssessed;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactLevel;
import io.aimsflow.impact.ImpactMeasureDecided;
import io.aimsflow.impact.ImpactSamples;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.impact.View;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Stage;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.TaskDeadline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The process as its model draws it: the way through, each view, each answer of each gateway, each timer. */
@IntegrationTest
@RecordApplicationEvents
class ImpactProcessTests {

    @Autowired
    private ImpactAssessments assessments;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private PersonId manager;
    private PersonId owner;
    private PersonId officer;
    private PersonId top;
    private AiSystemView system;
    private ImpactWalk walk;

    @BeforeEach
    void started() {
        manager = person(Role.AIMS_MANAGER);
        owner = person(Role.AI_SYSTEM_OWNER);
        officer = person(Role.DATA_PROTECTION);
        top = person(Role.TOP_MANAGEMENT);
        start(Map.of(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL"));
    }

    @Test
    void approvesALowImpactWithoutMeasures() {
        describe("FEW");
        assertThat(walk.open()).containsExactly("impacts");
        impacts(2, 2);

        assertThat(walk.open()).as("nothing to measure").containsExactly("review");
        assertThat(walk.shown("review", manager).get("result").toString())
                .contains("Low", "Nothing weighs more than little", "rule_low", "impact-level", "1.0.0");
        approve();

        assertThat(walk.end()).contains("event_recorded");
        var view = view();
        assertThat(view.state()).isEqualTo(ImpactState.APPROVED);
        assertThat(view.level()).contains(ImpactLevel.LOW);
        assertThat(view.version()).contains(1);
        assertThat(view.standing()).isTrue();
        assertThat(view.nextReview()).contains(today().plusMonths(12));
        assertThat(view.readers()).isEqualTo("The works council");
        assertThat(view.decision().orElseThrow().by()).isEqualTo(manager);
        assertThat(events.stream(ImpactMeasureDecided.class)).isEmpty();
        assertThat(events.stream(ImpactAssessed.class)).singleElement().satisfies(event -> {
            assertThat(event.system()).isEqualTo(system.id());
            assertThat(event.stopped()).isFalse();
        });
    }

    @Test
    void keepsTheReportInTheLedger() {
        describe("FEW");
        impacts(1, 1);
        approve();

        var entry = ledger.ofCase(walk.caseId()).stream()
                .filter(each -> each.kind().equals("impact-assessed"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.content().toString()).contains(view().reportHash().orElseThrow(), system.number(), "rule_low");
        var report = assessments.report(view().id());
        assertThat(report.records()).hasSize(3);
        assertThat(report.nameOf(manager)).isNotEmpty();
        assertThat(report.answers()).isEqualTo(view().answers());
    }

    @Test
    void decidesAHighImpactAtTopManagement() {
        describe("FEW");
        impacts(4, 3);
        assertThat(walk.open()).containsExactly("measures");
        walk.measures(owner, today().plusDays(30));

        passOn();
        assertThat(walk.open()).containsExactly("decide");
        assertThat(walk.shown("decide", top).get("measures").toString()).contains("Test it with more voices");
        walk.complete("decide", top, Map.of("decision", "APPROVE", "conditions", "Only with a human beside it"));

        assertThat(walk.end()).contains("event_recorded");
        assertThat(view().decision().orElseThrow().words()).isEqualTo("Only with a human beside it");
        assertThat(view().nextReview()).contains(today().plusMonths(6));
        assertThat(events.stream(ImpactMeasureDecided.class)).singleElement().satisfies(event -> {
            assertThat(event.caseNumber()).isEqualTo(view().number());
            assertThat(event.systemNumber()).isEqualTo(system.number());
            assertThat(event.severity()).isEqualTo(4);
            assertThat(event.measure()).isEqualTo("Test it with more voices");
            assertThat(event.owner()).isEqualTo(owner);
            assertThat(event.group()).isEqualTo("Customers");
        });
    }

    @Test
    void stopsASystemWhoseImpactIsUnacceptable() {
        describe("FEW");
        var grave = ImpactSamples.impact("Customers", 5, 5);
        grave.put("reversibility", "NOT_AT_ALL");
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(grave)));
        walk.measures(owner, today().plusDays(30));
        passOn();
        assertThat(walk.shown("decide", top)).containsEntry("level", "UNACCEPTABLE");
        walk.complete("decide", top, Map.of("decision", "STOP", "reason", "Nobody may be treated so"));

        assertThat(walk.end()).contains("event_stopped");
        assertThat(view().state()).isEqualTo(ImpactState.STOPPED);
        assertThat(view().nextReview()).isEmpty();
        assertThat(systems.get(system.id()).description().stage()).contains(Stage.RETIRING);
        assertThat(events.stream(AiSystemStopAsked.class)).hasSize(1);
        assertThat(events.stream(ImpactMeasureDecided.class)).isEmpty();
        assertThat(events.stream(RoleInformed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.role()).isEqualTo(Role.AIMS_MANAGER));
    }

    @Test
    void asksDataProtectionOnlyForPersonalData() {
        start(Map.of(AiSystemField.DATA_CATEGORIES, "PERSONAL"));
        describe("FEW");
        assertThat(walk.open()).containsExactly("impacts", "privacy");
        assertThat(walk.shown("privacy", officer).get("system").toString()).contains("The data of the system");
        walk.complete("privacy", officer, ImpactSamples.privacy("HIGH"));
        assertThat(walk.open()).as("waits for the owner").containsExactly("impacts");
        impacts(1, 1);

        assertThat(view().level()).contains(ImpactLevel.HIGH);
        assertThat(view().answers().judgement().orElseThrow().rules().get(0).rule())
                .isEqualTo("rule_high_privacy");
    }

    @Test
    void asksForTheViewOnSocietyWhereTheTableSaysSo() {
        describe("PUBLIC");
        assertThat(walk.open()).containsExactly("impacts", "society");
        impacts(1, 1);
        walk.complete("society", manager, ImpactSamples.society("MEDIUM"));

        assertThat(view().level()).contains(ImpactLevel.MEDIUM);
        assertThat(view().answers().views())
                .extracting(View::rule)
                .containsExactly("rule_people", "rule_society_reach");
        approve();
        assertThat(walk.end()).as("whoever gave this view may still approve").contains("event_recorded");
    }

    @Test
    void sendsBackToTheStepThatIsNamedAndKeepsAllAnswers() {
        describe("FEW");
        impacts(3, 3);
        walk.measures(owner, today().plusDays(30));

        sendBack("MEASURES");
        assertThat(walk.shown("measures", owner)).containsEntry("sentBack", "Think again");
        assertThat(walk.shown("measures", owner).get("measures").toString()).contains("Test it with more voices");
        walk.measures(owner, today().plusDays(30));

        sendBack("VIEWS");
        assertThat(walk.shown("impacts", owner).get("impacts").toString()).contains("Customers");
        impacts(2, 2);
        assertThat(walk.open()).as("no harm needs a measure any more").containsExactly("review");
        assertThat(view().answers().measures()).isEmpty();

        sendBack("DESCRIPTION");
        assertThat(walk.shown("describe", owner)).containsEntry("context", "The context of the system");
        assertThat(walk.open()).containsExactly("describe");
    }

    @Test
    void comesBackFromTopManagementWithAllAnswers() {
        describe("FEW");
        impacts(4, 3);
        walk.measures(owner, today().plusDays(30));
        passOn();
        walk.complete("decide", top, Map.of("decision", "SEND_BACK", "reason", "Who was asked?"));

        assertThat(walk.shown("describe", owner)).containsEntry("sentBack", "Who was asked?");
        assertThat(walk.shown("describe", owner)).containsEntry("data", "The data of the system");
        describe("FEW");
        walk.complete(
                "impacts", owner, Map.of("impacts", walk.shown("impacts", owner).get("impacts")));
        walk.measures(owner, today().plusDays(30));
        passOn();
        assertThat(walk.open()).containsExactly("decide");
    }

    @Test
    void findsAMeasureByItsHarmWhenTheListChanged() {
        describe("FEW");
        walk.complete(
                "impacts",
                owner,
                ImpactSamples.impacts(
                        List.of(ImpactSamples.impact("Customers", 3, 3), ImpactSamples.impact("Drivers", 3, 3))));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var what : List.of("For customers", "For drivers")) {
            rows.add(Map.of(
                    "what",
                    what,
                    "owner",
                    owner.toString(),
                    "due",
                    today().plusDays(9).toString()));
        }
        walk.complete("measures", owner, Map.of("measures", rows));
        sendBack("VIEWS");
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(ImpactSamples.impact("Drivers", 3, 3))));

        assertThat(walk.shown("measures", owner).get("measures").toString())
                .contains("For drivers")
                .doesNotContain("For customers");
    }

    @Test
    void keepsWhoPreparedFromApproving() {
        owner = person(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT);
        start(Map.of(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL"));
        describe("FEW");
        impacts(4, 3);
        walk.measures(owner, today().plusDays(30));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("review", owner, Map.of("graveDecision", "PASS_ON")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("separation-of-duties"));

        passOn();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("decide", owner, Map.of("decision", "APPROVE", "conditions", "None")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("separation-of-duties"));
        assertThat(walk.open()).containsExactly("decide");
    }

    @Test
    void keepsTheSubstituteOfWhoPreparedFromApproving() {
        var substitute = person(Role.AIMS_MANAGER);
        describe("FEW");
        impacts(2, 2);
        people.declareAbsence(owner, substitute, today(), today().plusDays(5), Actor.of(owner));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("review", substitute, Map.of("decision", "APPROVE")));
        approve();
        assertThat(walk.end()).contains("event_recorded");
    }

    @Test
    void refusesTheSameImpactTwiceAndMeasuresInThePast() {
        describe("FEW");
        var row = ImpactSamples.impact("Customers", 3, 3);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("impacts", owner, ImpactSamples.impacts(List.of(row, row))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("impacts[1].what"));
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(row)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.measures(owner, today().minusDays(1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("measures[0].due"));
        assertThat(walk.open()).containsExactly("measures");
    }

    @Test
    void remindsWarnsAndEscalatesEveryTask() {
        start(Map.of(AiSystemField.DATA_CATEGORIES, "PERSONAL"));
        deadlines("describe", Role.AIMS_MANAGER);
        describe("PUBLIC");
        deadlines("impacts", Role.AIMS_MANAGER);
        deadlines("privacy", Role.AIMS_MANAGER);
        deadlines("society", Role.TOP_MANAGEMENT);
        impacts(4, 3);
        walk.complete("privacy", officer, ImpactSamples.privacy("LOW"));
        walk.complete("society", manager, ImpactSamples.society("LOW"));
        deadlines("measures", Role.AIMS_MANAGER);
        walk.measures(owner, today().plusDays(30));
        deadlines("review", Role.TOP_MANAGEMENT);
        passOn();
        deadlines("decide", Role.AIMS_MANAGER);
    }

    @Test
    void prefillsFromTheLastOneAndShowsWhatChanged() {
        describe("FEW");
        impacts(2, 2);
        approve();
        systems.change(
                system.id(),
                systems.get(system.id()).version(),
                Map.of(AiSystemField.AUTONOMY, "ACTS_UNDER_WATCH"),
                "",
                Actor.of(manager),
                Way.PAGE);
        again();

        var shown = walk.shown("describe", owner);
        assertThat(shown).containsEntry("context", "The context of the system");
        assertThat(shown.get("changed").toString()).contains("Autonomy: nothing →");
        describe("SOME");
        assertThat(walk.shown("impacts", owner).get("impacts").toString()).contains("Customers");
        impacts(3, 2);
        assertThat(walk.shown("review", manager).get("changed").toString())
                .contains("2 × 2 → 3 × 2")
                .contains("A few (up to 100) → Some (up to 10,000)");
        approve();

        assertThat(view().version()).contains(2);
        assertThat(assessments.report(view().id()).differences())
                .extracting(each -> each.kind().name())
                .contains("REGISTER", "DESCRIPTION", "IMPACT");
        assertThat(assessments.ofSystem(system.id()))
                .extracting(each -> each.standing())
                .containsExactly(true, false);
    }

    @Test
    void endsWithACancelledCase() {
        cases.cancel(walk.caseId(), Actor.of(manager), "Not now");
        assertThat(walk.end()).contains("cancelled");
        assertThat(walk.open()).isEmpty();
    }

    private void start(Map<AiSystemField, String> different) {
        var texts = SystemSamples.chatbot(owner);
        texts.putAll(different);
        system = systems.register(texts, Actor.of(manager), Way.PAGE);
        again();
    }

    private void again() {
        var number = assessments.start(system.number(), "", Actor.of(owner));
        walk = new ImpactWalk(context, assessments.byNumber(number, owner).caseId());
    }

    private void describe(String reach) {
        walk.complete("describe", owner, ImpactSamples.description(reach));
    }

    private void impacts(int severity, int likelihood) {
        var row = ImpactSamples.impact("Customers", severity, likelihood);
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(row)));
    }

    private void approve() {
        walk.complete("review", manager, Map.of("decision", "APPROVE", "readers", "The works council"));
    }

    private void passOn() {
        walk.complete("review", manager, Map.of("graveDecision", "PASS_ON"));
    }

    private void sendBack(String to) {
        var answer = view().level().orElseThrow().forTopManagement() ? "graveDecision" : "decision";
        walk.complete("review", manager, Map.of(answer, "SEND_BACK", "backTo", to, "reason", "Think again"));
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

    private ImpactView view() {
        return assessments.ofCase(walk.caseId());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }
}
