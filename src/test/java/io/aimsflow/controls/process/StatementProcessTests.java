package io.aimsflow.controls.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.ControlChange;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Implementation;
import io.aimsflow.controls.LineChange;
import io.aimsflow.controls.Statement;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.ProcessWalk;
import io.aimsflow.workflow.TaskDeadline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * From a draft to a version in force, as its model draws it. There is one draft for the whole organisation, so each test ends
 * what it began.
 */
@IntegrationTest
@RecordApplicationEvents
class StatementProcessTests {

    private static final ControlRef POLICY = new ControlRef("A.2.2");

    @Autowired
    private StatementsOfApplicability statements;

    @Autowired
    private Controls controls;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private Person manager;
    private Person top;
    private ProcessWalk walk;
    private int draft;

    @BeforeEach
    void completeDraft() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        draft = statements.open(actor(manager));
        complete();
    }

    @AfterEach
    void endWhatWasBegun() {
        statements.versions(manager.id()).stream()
                .filter(version -> version.state() == StatementState.PROPOSED
                        || version.caseId().isPresent())
                .filter(version -> !version.state().frozen())
                .forEach(version -> {
                    cases.cancel(version.caseId().orElseThrow(), actor(manager), "End of the test");
                    statements.withdraw(version.caseId().orElseThrow());
                });
    }

    @Test
    void comesIntoForceAndReplacesTheOneBefore() {
        say(
                POLICY,
                new LineChange(
                        Optional.empty(),
                        Optional.of("Asked for by customers"),
                        Optional.of(Implementation.IMPLEMENTED),
                        Optional.empty()));
        propose();
        assertThat(walk.shown("approve", top.id()).get("changes").toString()).isNotBlank();
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));

        assertThat(walk.end()).contains("event_approved");
        var inForce = version(draft);
        assertThat(inForce.state()).isEqualTo(StatementState.APPROVED);
        assertThat(inForce.approvedBy()).contains(top.id());
        assertThat(line(POLICY).justification()).isEqualTo("Asked for by customers");

        var next = statements.open(actor(manager));
        assertThat(next).isEqualTo(draft + 1);
        assertThat(statements.compare(draft, next, manager.id()).differences()).isEmpty();
        draft = next;
        complete();
        propose();
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));
        assertThat(version(next - 1).state()).isEqualTo(StatementState.SUPERSEDED);
        assertThat(version(next).state()).isEqualTo(StatementState.APPROVED);
    }

    @Test
    void anApprovedVersionNeverChangesAgain() {
        propose();
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));
        var titled = controls.get(POLICY);
        controls.change(
                POLICY,
                titled.version(),
                new ControlChange("Our AI policy " + UUID.randomUUID(), "", "", "", titled.owner()),
                actor(manager));

        assertThat(line(POLICY).title(Locale.ENGLISH)).doesNotStartWith("Our AI policy");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> say(POLICY, justified("Another reason", Applicability.EXCLUDED)));
        assertThat(ledger.verify(List.of()).intact()).isTrue();
        var before = line(POLICY).justification();
        jdbc.sql("update controls_statement_line set justification = 'Forged' where statement_id = ? and control = ?")
                .params(version(draft).id(), POLICY.id())
                .update();
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        jdbc.sql("update controls_statement_line set justification = ? where statement_id = ? and control = ?")
                .params(before, version(draft).id(), POLICY.id())
                .update();
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void comesBackWithAReasonAndGoesAgain() {
        propose();
        walk.complete("approve", top.id(), Map.of("decision", "SEND_BACK", "reason", "Say more about suppliers"));

        assertThat(version(draft).state()).isEqualTo(StatementState.DRAFT);
        assertThat(walk.shown("mend", manager.id())).containsEntry("sentBack", "Say more about suppliers");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> statements.propose(draft, actor(manager)));
        say(POLICY, justified("Suppliers ask for it", Applicability.INCLUDED));
        walk.complete("mend", manager.id(), Map.of("decision", "PROPOSE"));
        assertThat(version(draft).state()).isEqualTo(StatementState.PROPOSED);
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));
        assertThat(line(POLICY).justification()).isEqualTo("Suppliers ask for it");
    }

    @Test
    void isWithdrawnAndStaysADraft() {
        propose();
        walk.complete("approve", top.id(), Map.of("decision", "SEND_BACK", "reason", "Not now"));
        walk.complete("mend", manager.id(), Map.of("decision", "WITHDRAW"));

        assertThat(walk.end()).contains("event_withdrawn");
        assertThat(version(draft).state()).isEqualTo(StatementState.DRAFT);
        assertThat(version(draft).caseId()).isEmpty();
    }

    @Test
    void whoProposedDoesNotApproveNorDoTheirSubstitutes() {
        var both = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT));
        var substitute = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        walk = new ProcessWalk(context, statements.propose(draft, actor(both)));
        people.declareAbsence(
                both.id(),
                substitute.id(),
                LocalDate.now(clock),
                LocalDate.now(clock).plusDays(3),
                actor(both));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("approve", both.id(), Map.of("decision", "APPROVE")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete("approve", substitute.id(), Map.of("decision", "APPROVE")));
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));
    }

    @Test
    void isNotProposedAsLongAsSomethingIsMissing() {
        var own = controls.add(
                new ControlChange("Own " + UUID.randomUUID(), "Keeps prompts safe", "", "", Optional.empty()),
                actor(manager));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::propose)
                .satisfies(refusal -> assertThat(refusal.arguments()).contains(own.id()));
        assertThat(version(draft).state()).isEqualTo(StatementState.DRAFT);
        controls.retire(own, "Only a test", actor(manager));
        propose();
    }

    @Test
    void nothingIsSavedOfSeveralLinesIfOneWasChangedSince() {
        var other = new ControlRef("A.2.3");
        var seen = Map.of(POLICY, line(POLICY).version(), other, line(other).version());
        say(other, justified("The other was faster", Applicability.INCLUDED));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> statements.change(draft, seen, justified("Mine", Applicability.INCLUDED), actor(manager)))
                .satisfies(conflict -> assertThat(conflict.arguments()).containsExactly("A.2.3"));
        assertThat(line(POLICY).justification()).isNotEqualTo("Mine");
        assertThat(line(other).justification()).isEqualTo("The other was faster");
    }

    @Test
    void whoOwnsAControlSaysOnlyHowFarItIs() {
        var owner = people.add(Somebody.with(Role.CONTROL_OWNER));
        var now = controls.get(POLICY);
        controls.change(
                POLICY,
                now.version(),
                new ControlChange(
                        now.ownTitle(), now.ownPurpose(), now.approach(), now.elsewhere(), Optional.of(owner.id())),
                actor(manager));
        var why = line(POLICY).justification();

        statements.change(
                draft,
                Map.of(POLICY, line(POLICY).version()),
                new LineChange(
                        Optional.of(Applicability.EXCLUDED),
                        Optional.of("Too much work"),
                        Optional.of(Implementation.PLANNED),
                        Optional.of("Draft in the intranet")),
                actor(owner));

        assertThat(line(POLICY).applicability()).contains(Applicability.INCLUDED);
        assertThat(line(POLICY).justification()).isEqualTo(why);
        assertThat(line(POLICY).implementation()).contains(Implementation.PLANNED);
        var foreign = new ControlRef("A.4.2");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        statements.change(draft, Map.of(foreign, line(foreign).version()), planned(), actor(owner)));
    }

    @Test
    void registersOpenANewDraftAndSayWhyOnce() {
        say(POLICY, justified("Nobody asks for it", Applicability.EXCLUDED));
        propose();
        var because = "R-" + UUID.randomUUID() + ": treats a leak";
        statements.controlNeeded(POLICY, because);
        assertThat(line(POLICY).applicability()).contains(Applicability.EXCLUDED);
        walk.complete("approve", top.id(), Map.of("decision", "APPROVE"));

        draft = statements.open(actor(manager));
        assertThat(line(POLICY).applicability()).contains(Applicability.INCLUDED);
        assertThat(line(POLICY).justification()).isEqualTo(because);
        assertThat(line(POLICY).notes()).isEqualTo(because);
        statements.controlNeeded(POLICY, because);
        assertThat(line(POLICY).notes()).isEqualTo(because);
        statements.controlImplemented(POLICY, because);
        assertThat(line(POLICY).implementation()).contains(Implementation.IMPLEMENTED);
    }

    @Test
    void aCancelledProposalIsADraftAgain() {
        propose();
        cases.cancel(walk.caseId(), actor(manager), "Wrong file");
        statements.withdraw(walk.caseId());

        assertThat(version(draft).state()).isEqualTo(StatementState.DRAFT);
    }

    @Test
    void deadlinesRemindWarnAndEscalate() {
        propose();
        deadlines("Approve", Role.AIMS_MANAGER);
        walk.complete("approve", top.id(), Map.of("decision", "SEND_BACK", "reason", "Later"));
        deadlines("Mend", Role.TOP_MANAGEMENT);
    }

    private void deadlines(String task, Role escalatedTo) {
        var before = events.stream(TaskDeadline.class).count();
        List.of("timer_reminder", "timer_overdue", "timer_escalation").forEach(timer -> walk.fire(timer + task));

        var given = events.stream(TaskDeadline.class).skip(before).toList();
        assertThat(given)
                .extracting(TaskDeadline::notice)
                .containsExactly(
                        TaskDeadline.Notice.REMINDER, TaskDeadline.Notice.OVERDUE, TaskDeadline.Notice.ESCALATION);
        assertThat(given.get(2).escalateTo()).contains(escalatedTo);
    }

    private void propose() {
        walk = new ProcessWalk(context, statements.propose(draft, actor(manager)));
    }

    private void complete() {
        Map<ControlRef, Integer> open = new HashMap<>();
        statements.byNumber(draft, manager.id()).lines().stream()
                .filter(line -> !line.complete()
                        || line.applicability()
                                .filter(Applicability.EXCLUDED::equals)
                                .isPresent())
                .forEach(line -> open.put(line.control(), line.version()));
        if (!open.isEmpty()) {
            statements.change(
                    draft, open, justified("Needed for our AI systems", Applicability.INCLUDED), actor(manager));
        }
    }

    private void say(ControlRef control, LineChange change) {
        statements.change(draft, Map.of(control, line(control).version()), change, actor(manager));
    }

    private static LineChange justified(String why, Applicability applicability) {
        return new LineChange(
                Optional.of(applicability), Optional.of(why), Optional.of(Implementation.PARTLY), Optional.empty());
    }

    private static LineChange planned() {
        return new LineChange(
                Optional.empty(), Optional.empty(), Optional.of(Implementation.PLANNED), Optional.empty());
    }

    private Statement version(int number) {
        return statements.byNumber(number, manager.id()).statement();
    }

    private StatementLine line(ControlRef control) {
        return statements.byNumber(draft, manager.id()).lines().stream()
                .filter(line -> line.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
