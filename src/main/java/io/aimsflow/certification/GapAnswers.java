package io.aimsflow.certification;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.OrganisationDays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners close gaps themselves, with a reason. */
@Service
@Transactional
public class GapAnswers {

    private static final String CANCELLED = "–";

    private final ReadinessGaps gaps;
    private final CertificationAuditTable audits;
    private final ReadinessTable frozen;
    private final CertificationTelling telling;
    private final OrganisationDays days;

    GapAnswers(
            ReadinessGaps gaps,
            CertificationAuditTable audits,
            ReadinessTable frozen,
            CertificationTelling telling,
            OrganisationDays days) {
        this.gaps = gaps;
        this.audits = audits;
        this.frozen = frozen;
        this.telling = telling;
        this.days = days;
    }

    /** The line that was not met, as it was frozen last. @throws NotFound if the case is about none */
    @Transactional(readOnly = true)
    public Optional<ReadinessLine> line(CaseId caseId) {
        var gap = ofCase(caseId);
        return frozen.last(gap.audit()).stream()
                .flatMap(readiness -> readiness.lines().stream())
                .filter(line -> line.clause().equals(gap.clause()))
                .findFirst();
    }

    /** The gap that the case is about. @throws NotFound if it is about none */
    @Transactional(readOnly = true)
    public Gap ofCase(CaseId caseId) {
        return gaps.ofCase(caseId).orElseThrow(() -> new NotFound("gap of case", caseId));
    }

    /** @throws Refused without a reason */
    public void close(CaseId caseId, String reason, Actor actor) {
        var gap = ofCase(caseId);
        var why = CertificateRules.needed("reason", reason, CertificateRules.TEXT);
        gaps.close(gap.id(), days.now(), why);
        audits.find(gap.audit())
                .ifPresent(audit -> telling.tell(
                        "gap-answered", audit, Optional.of(actor), Map.of("clause", gap.clause(), "reason", why)));
    }

    /** The case was cancelled: the gap is not asked for again. */
    public void cancelled(CaseId caseId) {
        gaps.ofCase(caseId).ifPresent(gap -> gaps.close(gap.id(), days.now(), CANCELLED));
    }
}
