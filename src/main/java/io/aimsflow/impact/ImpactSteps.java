package io.aimsflow.impact;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.workflow.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an assessment, called by the handlers of the process; who may take them is decided there. Each throws {@link
 * io.aimsflow.shared.Conflict} if the assessment went on in the meantime.
 */
@Service
@Transactional
public class ImpactSteps {

    private final ImpactTable table;
    private final ImpactJudging judging;
    private final ImpactRecording recording;
    private final ImpactTelling tell;
    private final AiSystems systems;
    private final People people;
    private final Clock clock;

    ImpactSteps(
            ImpactTable table,
            ImpactJudging judging,
            ImpactRecording recording,
            ImpactTelling tell,
            AiSystems systems,
            People people,
            Clock clock) {
        this.table = table;
        this.judging = judging;
        this.recording = recording;
        this.tell = tell;
        this.systems = systems;
        this.people = people;
        this.clock = clock;
    }

    /** The owner described the system; what the register says now is kept with it. */
    public void describe(CaseId caseId, SystemDescription said) {
        change(caseId, one -> one.describe(said, SystemSnapshot.of(systems.get(one.system))));
    }

    /** What the table of views reads. */
    @Transactional(readOnly = true)
    public Map<String, Object> viewInputs(CaseId caseId) {
        return ImpactJudging.viewInputs(get(caseId).answers);
    }

    /** The table said which views are asked for. */
    public List<View> views(CaseId caseId, Decision decision) {
        var asked = ImpactJudging.views(decision);
        change(caseId, one -> one.views(asked));
        return asked;
    }

    /** The owner told the impacts. @throws Refused if one is told twice */
    public void impacts(CaseId caseId, List<Impact> told) {
        change(caseId, one -> one.impacts(told));
    }

    /** Data protection gave its view. */
    public void privacy(CaseId caseId, PrivacyView view) {
        change(caseId, one -> one.privacy(view));
    }

    /** The AIMS manager gave the view on society. */
    public void society(CaseId caseId, SocietyView view) {
        change(caseId, one -> one.society(view));
    }

    /** What the table of levels reads; the harms are weighed for it. */
    @Transactional(readOnly = true)
    public Map<String, Object> levelInputs(CaseId caseId) {
        return judging.levelInputs(get(caseId).answers);
    }

    /** The table gave the level. @throws Refused if it says nothing that can be understood */
    public Judgement judged(CaseId caseId, Decision decision) {
        var judgement = judging.judgement(get(caseId).answers, decision);
        change(caseId, one -> one.judged(judgement));
        return judgement;
    }

    /**
     * The owner planned a measure for each harm that needs one.
     *
     * @throws Refused if one is due in the past, or somebody named has no account any more
     */
    public void measures(CaseId caseId, List<Measure> planned, Actor actor) {
        for (int i = 0; i < planned.size(); i++) {
            requireActive("measures[" + i + "].owner", planned.get(i).owner());
        }
        var today =
                LocalDate.ofInstant(clock.instant(), people.get(actor.person()).zone());
        change(caseId, one -> one.measures(planned, today));
    }

    /** The AIMS manager approved it. @throws Refused if its level is for top management */
    public void approve(CaseId caseId, String readers, Actor actor) {
        change(caseId, one -> one.approve(ImpactDecision.of(actor, now(), false, ""), readers));
    }

    /** The AIMS manager passed it on to top management. */
    public void passOn(CaseId caseId, String readers) {
        change(caseId, one -> one.passOn(readers));
    }

    /** It has to be worked on again; all answers stay. */
    public void sendBack(CaseId caseId, ImpactState to, String reason) {
        change(caseId, one -> one.sendBack(to, reason));
    }

    /** Top management approved it with conditions, or stopped the system. */
    public void decide(CaseId caseId, boolean stop, String words, Actor actor) {
        change(caseId, one -> one.decide(ImpactDecision.of(actor, now(), stop, words)));
    }

    /** The report is kept, the next review planned, everybody concerned told. */
    public void record(CaseId caseId) {
        recording.record(table.lock(caseId));
    }

    private void change(CaseId caseId, Consumer<ImpactAssessment> step) {
        var one = table.lock(caseId);
        step.accept(one);
        table.update(one);
        tell.state(one);
    }

    private ImpactAssessment get(CaseId caseId) {
        return table.ofCase(caseId).orElseThrow(() -> new NotFound("assessment", caseId));
    }

    private void requireActive(String field, PersonId person) {
        people.find(person).filter(Person::active).orElseThrow(() -> Refused.at(field, "impact-person-unknown"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
