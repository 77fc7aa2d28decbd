package io.aimsflow.risk;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of assessing and treating a risk up to the decided plan (ISO/IEC 42001:2023, 6.1.2, 6.1.3 and 8.2). They are called
 * by the handlers of the process; who may take them is decided there. What follows is {@link TreatmentActions}.
 */
@Service
@Transactional
public class RiskTreatments {

    /** The process that each assessment runs through. */
    public static final String PROCESS = "risk-treatment";

    private final TreatmentTable table;
    private final TreatmentActionTable actions;
    private final RiskTable risks;
    private final RiskRecording recording;
    private final RiskMatrix matrix;
    private final RiskAccess access;
    private final RiskApprovers approvers;
    private final TreatmentEnds ends;
    private final TreatmentTelling tell;
    private final People people;
    private final Clock clock;

    RiskTreatments(
            TreatmentTable table,
            TreatmentActionTable actions,
            RiskTable risks,
            RiskRecording recording,
            RiskMatrix matrix,
            RiskAccess access,
            RiskApprovers approvers,
            TreatmentEnds ends,
            TreatmentTelling tell,
            People people,
            Clock clock) {
        this.table = table;
        this.actions = actions;
        this.risks = risks;
        this.recording = recording;
        this.matrix = matrix;
        this.access = access;
        this.approvers = approvers;
        this.ends = ends;
        this.tell = tell;
        this.people = people;
        this.clock = clock;
    }

    /** The treatment of that case. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Treatment ofCase(CaseId caseId) {
        return table.get(caseId);
    }

    /** The risk that the case is about. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Risk riskOf(CaseId caseId) {
        return risks.byId(table.get(caseId).risk()).orElseThrow();
    }

    /**
     * The risk was assessed.
     *
     * @param texts fields of the risk; empty ones empty their field
     * @param planner who plans the treatment if one is needed
     * @throws Refused naming the first field that is not as it has to be
     */
    public void assess(CaseId caseId, Map<RiskField, String> texts, Optional<PersonId> planner, Actor actor) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.ASSESSMENT);
        planner.ifPresent(person -> requireActive("planner", person));
        var reading = access.reading();
        var details = reading.over(risk.details(), texts);
        reading.throwFirst();
        recording.change(risk, details, "", actor, Way.TREATMENT);
    }

    /** What the table {@code risk-acceptance} reads. */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(CaseId caseId) {
        var risk = riskOf(caseId);
        var level = risk.level().orElseThrow();
        var appetite = matrix.appetite().rank();
        return Map.of(
                "level", level.name(),
                "appetite", appetite,
                "levelsAbove", Math.max(0, level.rank() - appetite),
                "impactIndividuals", score(risk, RiskField.IMPACT_INDIVIDUALS),
                "impactSociety", score(risk, RiskField.IMPACT_SOCIETY));
    }

    /** The table said whether the risk has to be treated. Returns whether it has. */
    public boolean judged(CaseId caseId, Decision decision) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.ASSESSMENT);
        var verdict = RiskVerdict.of(decision);
        var judged = treatment.content().judged(verdict);
        tell.fact("judged", treatment, risk, Optional.empty(), told(risk, verdict));
        if (verdict.treat()) {
            tell.stage(treatment.at(TreatmentStage.PLANNING, judged), risk);
            tell.standing(risk, risk.standing().in(RiskState.IN_TREATMENT, caseId), Optional.empty());
        } else {
            ends.accepted(treatment.at(TreatmentStage.ACCEPTED, judged), risk);
        }
        return verdict.treat();
    }

    /**
     * The treatment was planned; replaces an earlier plan of the same round.
     *
     * @return who approves it; empty if nobody by name can
     * @throws Refused naming the first field that is not as it has to be
     */
    public Optional<PersonId> plan(CaseId caseId, PlannedTreatment planned, Actor actor) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.PLANNING);
        planned.check(today());
        for (int i = 0; i < planned.actions().size(); i++) {
            requireActive("actions[" + i + "].owner", planned.actions().get(i).owner());
        }
        var expected = matrix.judge(planned.expectedLikelihood(), planned.expectedImpact());
        actions.replace(caseId, treatment.content().round(), planned.actions());
        var content = treatment.content().planned(TreatmentPlan.of(planned, expected, actor.person()));
        tell.stage(treatment.at(TreatmentStage.CHECK, content), risk);
        return approvers.of(risk.details().owner().orElseThrow(), approvers.barred(actor));
    }

    /** The AIMS manager found the plan in order. */
    public void checked(CaseId caseId) {
        var treatment = table.get(caseId);
        treatment.require(TreatmentStage.CHECK);
        tell.stage(treatment.at(TreatmentStage.APPROVAL, treatment.content()), riskOf(caseId));
    }

    /** Whoever judged the plan wants it to be mended. */
    public void sendBack(CaseId caseId, TreatmentStage from, String reason) {
        var treatment = table.get(caseId);
        treatment.require(from);
        var content = treatment.content().sentBack(reason);
        tell.stage(treatment.at(TreatmentStage.PLANNING, content), riskOf(caseId));
    }

    /** Plan and residual risk were approved. Returns whether top management has to accept what is expected to remain. */
    public boolean approved(CaseId caseId, Actor actor) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.APPROVAL);
        var above = matrix.above(treatment.requirePlan().expected().level());
        tell.fact("plan-approved", treatment, risk, Optional.of(actor), Map.of("residualAbove", above));
        if (above) {
            tell.stage(treatment.at(TreatmentStage.ACCEPTANCE, treatment.content()), risk);
        } else {
            ends.decided(treatment, risk);
        }
        return above;
    }

    /**
     * Top management takes the expected residual risk until a day.
     *
     * @throws Refused unless that day is still to come
     */
    public void accepted(CaseId caseId, LocalDate until, String grounds, Actor actor) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        treatment.require(TreatmentStage.ACCEPTANCE);
        if (!until.isAfter(today()) || until.isAfter(today().plusYears(3))) {
            throw Refused.at("until", "risk-until", 3);
        }
        var level = treatment.requirePlan().expected().level();
        var acceptance = new RiskAcceptance(level, until, grounds.strip(), actor.person(), clock.instant());
        tell.fact(
                "residual-accepted",
                treatment,
                risk,
                Optional.of(actor),
                Map.of("level", level.name(), "until", until.toString(), "grounds", grounds.strip()));
        ends.decided(treatment.at(treatment.stage(), treatment.content().accepted(acceptance)), risk);
    }

    private static Map<String, Object> told(Risk risk, RiskVerdict verdict) {
        return new TreeMap<>(Map.of(
                "level", risk.level().map(Enum::name).orElse(""),
                "treat", verdict.treat(),
                "rule", verdict.rule(),
                "table", verdict.table(),
                "version", verdict.version()));
    }

    private static int score(Risk risk, RiskField field) {
        var text = risk.details().text(field);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private void requireActive(String field, PersonId person) {
        people.find(person).filter(Person::active).orElseThrow(() -> Refused.at(field, "risk-person-unknown", person));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
