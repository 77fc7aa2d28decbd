package io.aimsflow.audit;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When internal audits are planned to begin, and when those that were planned take place. */
@Component
class AuditDue implements DueSource {

    private static final String SELECT = """
            select 'audit-planned-' || p.key as id, 'AUDIT' as kind, 'audit.due' as word, '' as number, p.title as title,
              null as title_de, p.lead as person, null as roles, p.planned_on as day,
              '/audits/programmes/' || p.programme_id as path
            from audit_planned p join audit_programme g on g.id = p.programme_id and g.state = 'APPROVED'
            where p.planned_on between :from and :until and (%1$s or p.lead = any (:viewers))
              and not exists (select from audit_audit a where a.planned_key = p.key)
            union all
            select 'audit-' || a.id, 'AUDIT', 'audit.due', a.number, a.title, null, a.lead, null, a.first_day,
              '/audits/' || a.number
            from audit_audit a
            where a.first_day between :from and :until and a.state <> 'CANCELLED' and a.reported_at is null
              and (%1$s or a.lead = any (:viewers) or a.team && :viewers or a.auditees && :viewers)""".formatted(DueSource.holdsOneOf(AuditAccess.READERS));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.AUDIT);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
