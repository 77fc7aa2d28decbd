package io.aimsflow.audit;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * When and by whom an audit is done.
 *
 * @param team auditors beside the lead auditor
 */
public record AuditPlan(
        LocalDate firstDay,
        LocalDate lastDay,
        List<PersonId> auditees,
        List<PersonId> team,
        String criteria,
        String method) {}
