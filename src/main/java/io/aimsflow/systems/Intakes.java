package io.aimsflow.systems;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.Classification.Own;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How AI systems come into the register, and how they are judged under the EU AI Act. The steps are called by the handlers of
 * the process; who may take them is decided there.
 */
@Service
@Transactional
public class Intakes {

    /** The process that each requested system runs through. */
    public static final String PROCESS = "ai-system-intake";

    private final AiSystems systems;
    private final AiSystemTable table;
    private final IntakeTable intakes;
    private final ClassificationTable classifications;
    private final Judging judging;
    private final Recording recording;
    private final SystemAccess access;
    private final Cases cases;
    private final People people;
    private final ApplicationEventPublisher events;

    Intakes(
            AiSystems systems,
            AiSystemTable table,
            IntakeTable intakes,
            ClassificationTable classifications,
            Judging judging,
            Recording recording,
            SystemAccess access,
            Cases cases,
            People people,
            ApplicationEventPublisher events) {
        this.systems = systems;
        this.table = table;
        this.intakes = intakes;
        this.classifications = classifications;
        this.judging = judging;
        this.recording = recording;
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.events = events;
    }

    /** Everything that {@link #request} would refuse; empty if nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> check(Map<AiSystemField, String> texts) {
        var reading = new DescriptionReading(access::person);
        reading.over(Description.EMPTY, texts, AiSystemField.NEEDED);
        return reading.problems();
    }

    /**
     * Requests a system; for every member. Its case waits for triage.
     *
     * @throws Refused naming the first field that is not as it has to be
     */
    public Requested request(Map<AiSystemField, String> texts, Actor requester) {
        var description = systems.checked(Description.EMPTY, texts, AiSystemField.NEEDED);
        var system = systems.insert(description, RegisterState.REQUESTED, requester);
        recording.fact("requested", system, requester, Optional.empty(), Map.of());
        return start(system, false, "", requester, IntakeState.TRIAGE);
    }

    /**
     * Has a registered system judged anew, because somebody challenges its class or it was never judged.
     *
     * @param why in the actor's words
     * @throws NotFound if this person may not see it
     * @throws Refused without a reason, or if it has no owner who could answer
     * @throws Conflict if it is being judged already
     */
    public Requested challenge(SystemId id, String why, Actor actor) {
        var system = table.lock(id)
                .filter(found -> access.viewer(actor.person()).maySee(found))
                .orElseThrow(() -> new NotFound("AI system", id));
        system.require(RegisterState.REGISTERED);
        if (why.isBlank() || why.length() > 2000) {
            throw Refused.at("why", "systems-why-needed");
        }
        if (!intakes.openOf(id).isEmpty()) {
            throw new Conflict("systems-being-judged", system.number());
        }
        recording.fact("challenged", system, actor, Optional.empty(), Map.of("reason", why.strip()));
        return start(system, true, why.strip(), actor, IntakeState.COMPLETION);
    }

    /** The intake that the case is. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Intake ofCase(CaseId caseId) {
        return intakes.get(caseId);
    }

    /** The newest judgement of the case. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Classification classification(CaseId caseId) {
        return classifications.latest(caseId);
    }

    /** How the system was judged, the newest first. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public List<Classification> classifications(SystemId system) {
        return classifications.of(system, 20);
    }

    /** True if the system is being taken in or judged. */
    @Transactional(readOnly = true)
    public boolean isOpen(SystemId system) {
        return !intakes.openOf(system).isEmpty();
    }

    /** Triage: it goes on. @throws Refused if the owner has no account, or none any more */
    public void accept(CaseId caseId, PersonId owner, Actor actor) {
        people.find(owner)
                .filter(Person::active)
                .orElseThrow(() -> Refused.at("owner", "systems-person-unknown", owner.toString()));
        var intake = intakes.get(caseId).from(IntakeState.TRIAGE);
        change(intake, Map.of(AiSystemField.OWNER, owner.toString()), List.of(), "", actor);
        go(intake, IntakeState.COMPLETION);
    }

    /** Triage: there is a question first. */
    public void ask(CaseId caseId, String question) {
        go(intakes.get(caseId).from(IntakeState.TRIAGE).asked(question), IntakeState.ASKED);
    }

    /** The question was answered. */
    public void answer(CaseId caseId, String answer) {
        go(intakes.get(caseId).from(IntakeState.ASKED).answered(answer), IntakeState.TRIAGE);
    }

    /** Triage: it is not wanted. */
    public void reject(CaseId caseId, String reason, Actor actor) {
        var intake = intakes.get(caseId).from(IntakeState.TRIAGE);
        var system = systems.update(system(intake).with(RegisterState.REJECTED));
        recording.fact("rejected", system, actor, Optional.of(caseId), Map.of("reason", reason.strip()));
        go(intake, IntakeState.REJECTED);
    }

    /**
     * The owner described the system.
     *
     * @throws Refused naming the first field that is not as it has to be
     */
    public void complete(CaseId caseId, Map<AiSystemField, String> texts, List<Component> parts, Actor actor) {
        var intake = intakes.get(caseId).from(IntakeState.COMPLETION);
        change(intake, texts, AiSystemField.REQUIRED, intake.why(), actor);
        systems.replaceComponents(system(intake), parts, intake.why(), actor, Way.INTAKE);
        go(intake, IntakeState.QUESTIONS);
    }

    /** The owner answered the questions; the decision table judges next. */
    public void answered(CaseId caseId, Questionnaire answers, Actor actor) {
        if (!answers.exception().equals(Questionnaire.NONE)
                && answers.explanation().isBlank()) {
            throw Refused.at("explanation", "systems-explain-exception");
        }
        intakes.save(intakes.get(caseId).from(IntakeState.QUESTIONS).answers(answers, actor.person()));
    }

    /** What the decision table reads. */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(CaseId caseId) {
        return intakes.get(caseId).answers().orElseThrow().inputs();
    }

    /** The decision table judged. @throws Refused if it says nothing that can be understood */
    public Classification judged(CaseId caseId, Decision decision) {
        var intake = intakes.get(caseId).from(IntakeState.QUESTIONS);
        var system = system(intake);
        var judged = judging.judged(
                caseId, system, decision, Actor.of(intake.answeredBy().orElseThrow()));
        var prohibited = judged.riskClass() == RiskClass.PROHIBITED;
        go(intake, prohibited ? IntakeState.DECISION : IntakeState.CONFIRMATION);
        return judged;
    }

    /** The class is right. The system is in the register now. */
    public void confirm(CaseId caseId, Actor actor) {
        settle(intakes.get(caseId).from(IntakeState.CONFIRMATION), Optional.empty(), actor);
    }

    /** The class is wrong: this is the right one. Prohibited goes to top management. */
    public void override(CaseId caseId, RiskClass own, String reason, Actor actor) {
        settle(intakes.get(caseId).from(IntakeState.CONFIRMATION), Optional.of(new Own(own, reason.strip())), actor);
    }

    /** The answers don't suffice. */
    public void sendBack(CaseId caseId, String reason) {
        go(intakes.get(caseId).from(IntakeState.CONFIRMATION).sentBack(reason), IntakeState.QUESTIONS);
    }

    /** Top management stops a prohibited system. */
    public void stop(CaseId caseId, String reason, Actor actor) {
        var intake = intakes.get(caseId).from(IntakeState.DECISION);
        var judged = classifications.latest(caseId);
        var system = system(intake).with(RiskClass.PROHIBITED).with(RegisterState.STOPPED);
        judging.settle(judged, judged.own(), system, actor);
        var stopped = systems.update(system);
        recording.fact("stopped", stopped, actor, Optional.of(caseId), Map.of("reason", reason.strip()));
        go(intake, IntakeState.STOPPED);
        events.publishEvent(new RoleInformed(
                caseId,
                Role.AIMS_MANAGER,
                "systems.stopped",
                List.of(stopped.number(), stopped.description().name(), reason.strip())));
    }

    /** Top management wants it judged again. */
    public void judgeAgain(CaseId caseId, String reason) {
        go(intakes.get(caseId).from(IntakeState.DECISION).sentBack(reason), IntakeState.QUESTIONS);
    }

    /** Its case was cancelled. Does nothing if it has ended already: that is told more than once. */
    void cancelled(CaseId caseId) {
        var intake = intakes.get(caseId);
        if (!intake.state().ended()) {
            var system = system(intake);
            if (system.state() == RegisterState.REQUESTED) {
                systems.update(system.with(RegisterState.REJECTED));
            }
            go(intake, IntakeState.CANCELLED);
        }
    }

    private Requested start(AiSystem system, boolean known, String why, Actor actor, IntakeState first) {
        var description = system.description();
        var subject = new Subject(AiSystems.SUBJECT, system.id().value(), description.name());
        var facts = new HashMap<String, Object>(
                Map.of("known", known, "requester", actor.person().toString()));
        description.owner().ifPresent(owner -> facts.put("owner", owner.toString()));
        var caseId = cases.start(new StartCase(PROCESS, "INT", subject, Optional.of(actor), facts));
        go(Intake.begun(caseId, system.id(), actor.person(), known, why), first);
        return new Requested(system.id(), caseId, cases.numberOf(caseId));
    }

    private void change(
            Intake intake, Map<AiSystemField, String> texts, List<AiSystemField> needed, String why, Actor actor) {
        var system = system(intake);
        var after = systems.checked(system.description(), texts, needed);
        var changes = system.description().changesTo(after);
        if (!changes.isEmpty()) {
            recording.changed(systems.update(system.with(after)), changes, actor, Way.INTAKE, why);
        }
    }

    private void settle(Intake intake, Optional<Own> own, Actor actor) {
        var before = system(intake);
        var settled = judging.settle(classifications.latest(intake.caseId()), own, before, actor);
        if (settled.riskClass() == RiskClass.PROHIBITED) {
            go(intake, IntakeState.DECISION);
            return;
        }
        var system = systems.update(before.with(settled.riskClass()).with(RegisterState.REGISTERED));
        if (before.state() == RegisterState.REQUESTED) {
            recording.registered(system, actor, Way.INTAKE);
        }
        recording.classChanged(before, system, actor);
        go(intake, IntakeState.REGISTERED);
    }

    private AiSystem system(Intake intake) {
        return table.lock(intake.system()).orElseThrow(() -> new NotFound("AI system", intake.system()));
    }

    private void go(Intake intake, IntakeState next) {
        intakes.save(intake.to(next));
        var description = system(intake).description();
        cases.describe(intake.caseId(), new CaseState(description.name(), next.messageKey(), description.owner()));
    }
}
