package io.aimsflow.risk;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts assessments, one at a time for each risk: what comes up meanwhile is added to the one that runs. */
@Component
class TreatmentStarts {

    /** What a risk is called where cases name their subjects. */
    static final String SUBJECT = "risk";

    static final String OWNER = "owner";
    static final String PLANNER = "planner";

    private final TreatmentTable table;
    private final Cases cases;
    private final TreatmentTelling tell;
    private final Clock clock;

    TreatmentStarts(TreatmentTable table, Cases cases, TreatmentTelling tell, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Starts one, or adds the causes to the one that runs; does nothing if all causes are known.
     *
     * @param risk locked, as it stands
     * @return the case that runs now
     */
    Optional<CaseId> because(Risk risk, List<TreatmentCause> causes, Optional<Actor> by) {
        var fresh = causes.stream()
                .filter(cause -> !table.knows(risk.id(), cause.id()))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var caseId = risk.standing().running().orElseGet(() -> start(risk, by));
        fresh.forEach(cause -> table.addCause(caseId, risk.id(), cause));
        return Optional.of(caseId);
    }

    private CaseId start(Risk risk, Optional<Actor> by) {
        var owner = risk.details().owner().orElseThrow().toString();
        var subject = new Subject(SUBJECT, risk.id().value(), risk.details().title());
        var caseId = cases.start(
                new StartCase(RiskTreatments.PROCESS, "RT", subject, by, Map.of(OWNER, owner, PLANNER, owner)));
        table.insert(
                caseId,
                cases.numberOf(caseId),
                risk.id(),
                risk.standing(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        tell.describe(table.get(caseId), risk);
        tell.standing(risk, risk.standing().in(RiskState.IN_ASSESSMENT, caseId), by);
        return caseId;
    }
}
