package io.aimsflow.certification;

import io.aimsflow.pack.PackView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The preparation of one audit.
 *
 * @param readiness as it was frozen last; empty before that
 * @param days how it went, the newest first
 * @param packs of evidence, the newest first
 * @param since from when on the next pack tells, as is proposed
 * @param caseNumber of the preparation, once it was started
 */
public record PreparationView(
        Certificate certificate,
        CertificationAudit audit,
        Optional<Readiness> readiness,
        List<ReadinessDay> days,
        List<Gap> gaps,
        List<PackView> packs,
        LocalDate since,
        Optional<String> caseNumber,
        boolean mayManage) {

    public PreparationView {
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
        packs = List.copyOf(packs);
    }

    /** The gap of the clause that is open, if any. */
    public Optional<Gap> open(String clause) {
        return gaps.stream()
                .filter(gap -> gap.clause().equals(clause) && gap.closedAt().isEmpty())
                .findFirst();
    }
}
