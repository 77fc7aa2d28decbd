package io.aimsflow.systems.process;

import static io.aimsflow.systems.process.IntakeProcess.ANSWER;
import static io.aimsflow.systems.process.IntakeProcess.COMPLETE;
import static io.aimsflow.systems.process.IntakeProcess.CONFIRM;
import static io.aimsflow.systems.process.IntakeProcess.DECIDE;
import static io.aimsflow.systems.process.IntakeProcess.QUESTIONS;
import static io.aimsflow.systems.process.IntakeProcess.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemChanged;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemRegistered;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The process as its model draws it: the way through, each answer of each gateway, each timer. */
@IntegrationTest
@RecordApplicationEvents
class IntakeProcessTests {

    @Autowired
    private Intakes intakes;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private PersonId member;
    private PersonId manager;
    private PersonId owner;
    private PersonId top;
    private SystemId id;
    private CaseId caseId;
    private IntakeWalk walk;

    @BeforeEach
    void requested() {
        member = person();
        manager = person(Role.AIMS_MANAGER);
        owner = person(Role.AI_SYSTEM_OWNER);
        top = person(Role.TOP_MANAGEMENT);
        request(member);
    }

    @Test
    void goesFromRequestToRegisteredAndClassified() {
        accept();
        complete();
        answer(Map.of(
                "area", "EMPLOYMENT", "profiling", "YES", "exception", "NONE", "transparency", List.of("INTERACTION")));

        var judged = intakes.classification(caseId);
        assertThat(judged.judged()).isEqualTo(RiskClass.HIGH_RISK);
        assertThat(judged.reasons())
                .extracting(reason -> reason.rule() + " " + reason.article())
                .containsExactly("rule_annex3_4_profiling Art. 6(2), Annex III point 4", "rule_art50_1 Art. 50(1)");
        assertThat(judged.versionTag()).isEqualTo("1.0.0");
        assertThat(judged.answeredBy()).isEqualTo(owner);
        assertThat(walk.shown(CONFIRM, manager).get("result").toString()).contains("High-risk", "Annex III point 4");

        confirm(manager);
        assertThat(walk.end()).contains("event_registered");
        assertThat(system().state()).isEqualTo(RegisterState.REGISTERED);
        assertThat(system().riskClass()).contains(RiskClass.HIGH_RISK);
        assertThat(system().components())
                .extracting(component -> component.name())
                .containsExactly("intent-model");
        assertThat(intakes.classification(caseId).settledBy()).contains(manager);
        assertThat(events.stream(AiSystemRegistered.class).map(AiSystemRegistered::system))
                .contains(id);
    }

    @Test
    void endsWithARejectedRequest() {
        walk.complete(TRIAGE, manager, Map.of("decision", "REJECT", "reason", "We have one"));

        assertThat(walk.end()).contains("event_rejected");
        assertThat(system().state()).isEqualTo(RegisterState.REJECTED);
        assertThat(systems.byNumber(system().number(), member).state()).isEqualTo(RegisterState.REJECTED);
        assertThat(events.stream(AiSystemChanged.class)).isEmpty();
    }

    @Test
    void asksBackAndShowsTheAnswer() {
        walk.complete(TRIAGE, manager, Map.of("decision", "ASK_BACK", "question", "Which data?"));
        assertThat(walk.shown(ANSWER, member)).containsEntry("question", "Which data?");
        walk.complete(ANSWER, member, Map.of("answer", "Only parcel numbers"));

        assertThat(walk.shown(TRIAGE, manager)).containsEntry("answer", "Only parcel numbers");
        accept();
        assertThat(walk.open()).containsExactly("userTask_complete");
    }

    @Test
    void keepsWhoAskedFromDeciding() {
        request(manager);

        assertThatExceptionOfType(Refused.class).isThrownBy(this::accept);
        assertThat(walk.open()).containsExactly("userTask_triage");
    }

    @Test
    void stopsAProhibitedSystemAtTopManagement() {
        judged(Map.of("practice", "EMOTION_AT_WORK_OR_SCHOOL"));
        assertThat(walk.open()).containsExactly("userTask_decide");
        walk.complete(DECIDE, top, Map.of("decision", "STOP", "reason", "We do not read faces"));

        assertThat(walk.end()).contains("event_stopped");
        assertThat(system().state()).isEqualTo(RegisterState.STOPPED);
        assertThat(system().riskClass()).contains(RiskClass.PROHIBITED);
        assertThat(events.stream(RoleInformed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.role()).isEqualTo(Role.AIMS_MANAGER));
    }

    @Test
    void judgesAgainIfTopManagementSaysSo() {
        judged(Map.of("practice", "SOCIAL_SCORING"));
        walk.complete(DECIDE, top, Map.of("decision", "JUDGE_AGAIN", "reason", "It scores suppliers, not people"));

        assertThat(walk.shown(QUESTIONS, owner)).containsEntry("sentBack", "It scores suppliers, not people");
        answer(Map.of());
        confirm(manager);
        assertThat(system().riskClass()).contains(RiskClass.MINIMAL);
        assertThat(intakes.classifications(id)).hasSize(2);
    }

    @Test
    void sendsAnswersBack() {
        judged(Map.of());
        walk.complete(CONFIRM, manager, Map.of("decision", "SEND_BACK", "reason", "It does talk to customers"));

        assertThat(walk.shown(QUESTIONS, owner)).containsEntry("sentBack", "It does talk to customers");
        assertThat(system().state()).isEqualTo(RegisterState.REQUESTED);
    }

    @Test
    void putsAnotherClassInTheTablesPlaceWithAReason() {
        judged(Map.of());
        walk.complete(
                CONFIRM,
                manager,
                Map.of("decision", "CHALLENGE", "ownClass", "TRANSPARENCY", "reason", "It writes to customers"));

        assertThat(system().riskClass()).contains(RiskClass.TRANSPARENCY);
        var judged = intakes.classification(caseId);
        assertThat(judged.judged()).isEqualTo(RiskClass.MINIMAL);
        assertThat(judged.own().orElseThrow().reason()).isEqualTo("It writes to customers");
    }

    @Test
    void leadsAProhibitedSystemThatTheTableMissedToTopManagement() {
        judged(Map.of());
        walk.complete(
                CONFIRM,
                manager,
                Map.of("decision", "CHALLENGE", "ownClass", "PROHIBITED", "reason", "It watches faces at work"));

        assertThat(walk.open()).containsExactly("userTask_decide");
        walk.complete(DECIDE, top, Map.of("decision", "STOP", "reason", "So it is"));
        assertThat(system().state()).isEqualTo(RegisterState.STOPPED);
        assertThat(intakes.classification(caseId).own()).isPresent();
    }

    @Test
    void keepsWhoAnsweredFromConfirming() {
        owner = manager;
        var other = person(Role.AIMS_MANAGER);
        walk.complete(TRIAGE, other, Map.of("decision", "REGISTER", "owner", owner.toString()));
        complete();
        answer(Map.of());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> confirm(owner));
        confirm(other);
        assertThat(walk.end()).contains("event_registered");
    }

    @Test
    void asksWhatAnExceptionRestsOn() {
        accept();
        complete();
        var narrow = Map.<String, Object>of("area", "EMPLOYMENT", "profiling", "NO", "exception", "NARROW_TASK");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answer(narrow))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("explanation"));
        var explained = new HashMap<>(narrow);
        explained.put("explanation", "It only sorts files by date");
        answer(explained);

        assertThat(intakes.classification(caseId).reasons().get(0).article()).isEqualTo("Art. 6(3)(a)");
    }

    @Test
    void asksForAllThatTheRegisterNeeds() {
        accept();
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> walk.complete(COMPLETE, owner, Map.of("name", "Half")))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(error -> error.path().toString())
                        .contains("purpose", "kind", "stage", "autonomy", "oversight"));
        assertThat(walk.open()).containsExactly("userTask_complete");
    }

    @Test
    void judgesAKnownSystemAnewWhenItIsChallenged() {
        var known = systems.register(SystemSamples.chatbot(owner), Actor.of(manager), Way.PAGE);
        var started = intakes.challenge(known.id(), "It ranks people now", Actor.of(member));
        at(started.system(), started.caseId());
        assertThat(walk.open()).containsExactly("userTask_complete");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> intakes.challenge(known.id(), "Me too", Actor.of(member)));
        complete();
        assertThat(walk.shown(QUESTIONS, owner)).containsEntry("why", "It ranks people now");
        answer(Map.of("product", "YES"));
        confirm(manager);

        assertThat(system().riskClass()).contains(RiskClass.HIGH_RISK);
        assertThat(system().state()).isEqualTo(RegisterState.REGISTERED);
        assertThat(events.stream(AiSystemChanged.class)
                        .flatMap(event -> event.changes().stream())
                        .map(change -> change.aspect()))
                .contains("RISK_CLASS", "OVERSIGHT");
    }

    @Test
    void remindsWarnsAndEscalatesEveryTask() {
        deadlines("triage", Role.TOP_MANAGEMENT);
        walk.complete(TRIAGE, manager, Map.of("decision", "ASK_BACK", "question", "Which data?"));
        deadlines("answer", Role.AIMS_MANAGER);
        walk.complete(ANSWER, member, Map.of("answer", "None"));
        accept();
        deadlines("complete", Role.AIMS_MANAGER);
        complete();
        deadlines("questions", Role.AIMS_MANAGER);
        answer(Map.of());
        deadlines("confirm", Role.TOP_MANAGEMENT);
        walk.complete(
                CONFIRM,
                manager,
                Map.of("decision", "CHALLENGE", "ownClass", "PROHIBITED", "reason", "It scores people"));
        deadlines("decide", Role.AIMS_MANAGER);
    }

    @Test
    void goesOnWithTheOwnerWhoTookOver() {
        accept();
        var heir = person();
        people.deactivate(owner, heir, Actor.of(person(Role.ADMINISTRATOR)));
        owner = heir;
        complete();
        answer(Map.of());

        assertThat(system().description().owner()).contains(heir);
        assertThat(walk.open()).containsExactly("userTask_confirm");
    }

    @Test
    void endsWithACancelledCase() {
        cases.cancel(caseId, Actor.of(manager), "Asked twice");

        assertThat(walk.open()).isEmpty();
        assertThat(walk.end()).contains("cancelled");
    }

    private void request(PersonId requester) {
        var texts = Map.of(
                AiSystemField.NAME,
                "Parcel bot " + UUID.randomUUID(),
                AiSystemField.PURPOSE,
                "Answers questions about parcels");
        var requested = intakes.request(texts, Actor.of(requester));
        at(requested.system(), requested.caseId());
    }

    private void at(SystemId system, CaseId of) {
        id = system;
        caseId = of;
        walk = new IntakeWalk(context, of);
    }

    private void accept() {
        walk.complete(TRIAGE, manager, Map.of("decision", "REGISTER", "owner", owner.toString()));
    }

    private void complete() {
        var answers = new HashMap<>(walk.shown(COMPLETE, owner));
        answers.put("kind", "GENERATIVE");
        answers.put("roles", List.of("DEPLOYER"));
        answers.put("stage", "DEVELOPMENT");
        answers.put("autonomy", "ACTS_UNDER_WATCH");
        answers.put("oversight", "Customer care reads along and takes over");
        answers.put("components", List.of(Map.of("type", "MODEL", "name", "intent-model", "version", "1")));
        walk.complete(COMPLETE, owner, answers);
    }

    private void answer(Map<String, Object> different) {
        var answers = new HashMap<String, Object>(
                Map.of("practice", "NONE", "product", "NO", "area", "NONE", "general", "NONE"));
        answers.putAll(different);
        walk.complete(QUESTIONS, owner, answers);
    }

    private void judged(Map<String, Object> different) {
        accept();
        complete();
        answer(different);
    }

    private void confirm(PersonId by) {
        walk.complete(CONFIRM, by, Map.of("decision", "CONFIRM"));
    }

    /** Fires the three timers of the task that is open, and sees that it stays open. */
    private void deadlines(String task, Role escalatedTo) {
        var suffix = task.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + task.substring(1);
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> walk.fire(timer + suffix));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).isEqualTo(Optional.of(escalatedTo));
        assertThat(walk.open()).containsExactly(new TaskKey("", "userTask_" + task).element());
    }

    private AiSystemView system() {
        return systems.get(id);
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }
}
