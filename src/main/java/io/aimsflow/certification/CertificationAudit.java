package io.aimsflow.certification;

import io.aimsflow.shared.CaseId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One audit of the cycle, and its preparation.
 *
 * @param dueOn until when it has to have taken place
 * @param caseId the preparation, once it was started
 * @param beginsOn first day of the audit, once agreed with the body
 * @param auditors names and addresses as they were agreed
 * @param statement of the AIMS manager about readiness and evidence
 * @param pack the evidence pack that was released for it
 * @param sentBack what top management wants different; empty if nothing
 */
public record CertificationAudit(
        UUID id,
        UUID certificate,
        AuditKind kind,
        AuditState state,
        LocalDate dueOn,
        Optional<LocalDate> notBefore,
        Optional<CaseId> caseId,
        Optional<LocalDate> beginsOn,
        Optional<LocalDate> endsOn,
        String auditors,
        String scope,
        String statement,
        String sentBack,
        Optional<Outcome> outcome,
        String result,
        Optional<UUID> pack) {

    /** True while its preparation runs. */
    public boolean running() {
        return state == AuditState.PREPARING || state == AuditState.RELEASED;
    }
}
