package io.aimsflow.risk;

import io.aimsflow.risk.TreatmentCause.Kind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.ReassessmentNeeded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the assessment of risks (ISO/IEC 42001:2023, 8.2): by hand, because an AI system changed, and when the time has come.
 * A risk is in one assessment at a time; what comes up meanwhile is added to it as a cause.
 */
@Service
@Transactional
public class RiskAssessments {

    private static final int BATCH = 100;

    private final TreatmentTable table;
    private final TreatmentStarts starts;
    private final TreatmentEnds ends;
    private final StandingTable standings;
    private final RiskTable risks;
    private final RiskAccess access;

    RiskAssessments(
            TreatmentTable table,
            TreatmentStarts starts,
            TreatmentEnds ends,
            StandingTable standings,
            RiskTable risks,
            RiskAccess access) {
        this.table = table;
        this.starts = starts;
        this.ends = ends;
        this.standings = standings;
        this.risks = risks;
        this.access = access;
    }

    /**
     * Starts one by hand.
     *
     * @param reason why, at most 1,000 characters; may be empty
     * @throws NotFound unless the actor is AIMS manager, owns the risk, or owns one of its AI systems
     * @throws Conflict if one runs already
     */
    public CaseId start(String number, String reason, Actor actor) {
        if (reason.length() > 1000 || reason.indexOf('\0') >= 0) {
            throw Refused.at("reason", "risk-too-long", 1000);
        }
        var viewer = access.viewer(actor.person());
        var risk = risks.lock(number)
                .filter(found -> viewer.mayChange(found.details()))
                .orElseThrow(() -> new NotFound("risk to assess", number));
        if (risk.standing().running().isPresent()) {
            throw new Conflict("risk-in-assessment", number);
        }
        var cause = new TreatmentCause(UUID.randomUUID(), Kind.HAND, reason.strip(), "");
        return starts.because(risk, List.of(cause), Optional.of(actor)).orElseThrow();
    }

    /** A system changed so that its risks have to be assessed again: one assessment for each of them, with all causes. */
    public void reassess(ReassessmentNeeded event) {
        var causes = event.causes().stream()
                .map(cause -> new TreatmentCause(
                        cause.change(), Kind.CHANGE, event.number() + ": " + cause.reason(), said(event, cause)))
                .toList();
        risks.ofSystem(event.system()).forEach(id -> starts.because(risks.lock(id), causes, Optional.empty()));
    }

    /**
     * Starts what is due on that day: acceptances that ended, and reviews. What runs already starts no second one.
     *
     * @return how many, at most 100; call it again until none is left
     */
    public int startDue(LocalDate today) {
        var due = standings.due(today, BATCH);
        return (int) due.stream().filter(id -> startDue(risks.lock(id), today)).count();
    }

    private boolean startDue(Risk risk, LocalDate today) {
        var standing = risk.standing();
        if (!standing.due(today)) {
            return false;
        }
        var expired = standing.acceptedUntil().filter(day -> !day.isAfter(today));
        var kind = expired.isPresent() ? Kind.EXPIRED : Kind.REVIEW;
        var day = expired.or(standing::nextReview).orElseThrow();
        var cause = TreatmentCause.keyed(kind, risk.id() + " " + day, day.toString(), "");
        return starts.because(risk, List.of(cause), Optional.empty()).isPresent();
    }

    /** The newest first. Whoever calls has checked that the risk may be shown. */
    @Transactional(readOnly = true)
    public List<Treatment> of(RiskId risk, int limit) {
        return table.of(risk, limit);
    }

    /** Its case was cancelled; told more than once it counts once. */
    void cancelled(CaseId caseId) {
        var treatment = table.get(caseId);
        var risk = risks.lock(treatment.risk());
        if (!treatment.stage().ended()) {
            ends.cancelled(treatment, risk);
        }
    }

    private static String said(ReassessmentNeeded event, ReassessmentNeeded.Cause cause) {
        return cause.reasonDe().isEmpty() ? "" : event.number() + ": " + cause.reasonDe();
    }
}
