package io.aimsflow.risk;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import io.aimsflow.systems.SystemLookup;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When risks are assessed again, acceptances end, and actions that are planned but not decided yet are to be done. */
@Component
class RiskDue implements DueSource {

    private static final String VISIBLE = RiskRegister.VISIBLE
            .replace(":all", DueSource.holdsOneOf(RiskAccess.READERS))
            .replace(":systems", "array(" + SystemLookup.OWNED + ")");

    private static final String SELECT = """
            select 'risk-review-' || r.id as id, 'REVIEW' as kind, 'risk.due.review' as word, r.number, r.title as title,
              null as title_de, r.owner as person, null as roles, r.next_review as day, '/risks/' || r.number as path
            from risk_risk r
            where r.next_review between :from and :until and r.running_case is null and %1$s
            union all
            select 'risk-acceptance-' || r.id, 'EXPIRY', 'risk.due.acceptance', r.number, r.title, null, r.owner, null,
              r.accepted_until, '/risks/' || r.number
            from risk_risk r
            where r.accepted_until between :from and :until and r.running_case is null and %1$s
            union all
            select 'risk-action-' || a.id, 'ACTION', 'risk.due.action', r.number, left(a.what, 200), null, a.owner, null,
              a.due, '/risks/' || r.number
            from risk_treatment_action a join risk_treatment t on t.case_id = a.case_id join risk_risk r on r.id = t.risk_id
            where a.due between :from and :until and t.stage in ('CHECK', 'APPROVAL') and a.confirmed_by is null
              and a.round = (select max(b.round) from risk_treatment_action b where b.case_id = a.case_id)
              and %1$s""".formatted(VISIBLE);

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.REVIEW, DueKind.EXPIRY, DueKind.ACTION);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
