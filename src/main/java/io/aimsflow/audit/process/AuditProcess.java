package io.aimsflow.audit.process;

import io.aimsflow.audit.Audits;
import io.aimsflow.workflow.TaskKey;

/** The names by which the models {@code audit-programme} and {@code internal-audit} and the code know each other. */
final class AuditProcess {

    private static final String PROGRAMME = "audit-programme";

    static final TaskKey APPROVE = new TaskKey(PROGRAMME, "userTask_approve");
    static final TaskKey MEND = new TaskKey(PROGRAMME, "userTask_mend");
    static final TaskKey PLAN = new TaskKey(Audits.PROCESS, "userTask_plan");
    static final TaskKey CONFIRM = new TaskKey(Audits.PROCESS, "userTask_confirm");
    static final TaskKey PREPARE = new TaskKey(Audits.PROCESS, "userTask_prepare");
    static final TaskKey CONDUCT = new TaskKey(Audits.PROCESS, "userTask_conduct");
    static final TaskKey REPORT = new TaskKey(Audits.PROCESS, "userTask_report");
    static final TaskKey COMMENT = new TaskKey(Audits.PROCESS, "userTask_comment");
    static final TaskKey ACCEPT = new TaskKey(Audits.PROCESS, "userTask_accept");

    static final String PROPOSER = "proposer";
    static final String APPROVAL = "approval";
    static final String MENDED = "mended";
    static final String LEAD = "lead";
    static final String AUDITEES = "auditees";
    static final String DATES_SUIT = "datesSuit";
    static final String ACCEPTANCE = "acceptance";
    static final String ALL_PLANNED = "allPlanned";

    private AuditProcess() {}
}
