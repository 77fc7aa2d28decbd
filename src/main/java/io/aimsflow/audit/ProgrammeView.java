package io.aimsflow.audit;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import java.util.List;

/**
 * A version of a programme with its audits.
 *
 * @param versions all versions of it, the newest first
 * @param mayManage whether the person who asked may change drafts and open new ones
 */
public record ProgrammeView(
        AuditProgramme programme, List<PlannedAudit> audits, List<AuditProgramme> versions, boolean mayManage) {

    public boolean covers(PlannedAudit audit, String ref) {
        return audit.scope().refs().contains(ref);
    }

    public boolean covers(String ref) {
        return audits.stream().anyMatch(audit -> covers(audit, ref));
    }

    public boolean covers(ClauseRef clause) {
        return covers(clause.number());
    }

    public boolean covers(ControlRef control) {
        return covers(control.id());
    }

    public boolean mayChange() {
        return mayManage && programme.state() == ProgrammeState.DRAFT;
    }

    /** True if a new version may be opened: this one is in force and no other is open. */
    public boolean mayRenew() {
        return mayManage
                && programme.state() == ProgrammeState.APPROVED
                && versions.stream()
                        .noneMatch(
                                one -> one.state() == ProgrammeState.DRAFT || one.state() == ProgrammeState.PROPOSED);
    }
}
