package io.aimsflow.certification;

import io.aimsflow.corrective.NonconformityView;
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
 * @param access to what was released, from outside
 * @param findings nonconformities that the body found, by number; none before the results were entered
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
        Access access,
        List<NonconformityView> findings,
        Optional<String> caseNumber,
        LocalDate today,
        boolean mayManage) {

    public PreparationView {
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
        packs = List.copyOf(packs);
        findings = List.copyOf(findings);
    }

    /**
     * Who of the body may read the evidence.
     *
     * @param open those who may now
     * @param agreed those who may once the audit is released
     * @param until their last day, if it is released today; empty until the audit was agreed
     */
    public record Access(List<EvidenceReaders.Reader> open, List<AgreedAuditor> agreed, Optional<LocalDate> until) {

        public Access {
            open = List.copyOf(open);
            agreed = List.copyOf(agreed);
        }
    }

    /** How many of the body's findings have not ended. */
    public long openFindings() {
        return findings.stream().filter(finding -> !finding.state().ended()).count();
    }

    /** True if it should have been closed by now. */
    public boolean late(NonconformityView finding) {
        return !finding.state().ended()
                && finding.bodyDeadline().filter(today::isAfter).isPresent();
    }

    /** The gap of the clause that is open, if any. */
    public Optional<Gap> open(String clause) {
        return gaps.stream()
                .filter(gap -> gap.clause().equals(clause) && gap.closedAt().isEmpty())
                .findFirst();
    }
}
