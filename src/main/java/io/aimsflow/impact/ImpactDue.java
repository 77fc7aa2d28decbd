package io.aimsflow.impact;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import io.aimsflow.systems.SystemLookup;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When impact assessments are to be done again. */
@Component
class ImpactDue implements DueSource {

    private static final String SELECT = """
            select 'impact-review-' || a.id as id, 'REVIEW' as kind, 'impact.due.review' as word, a.number,
              a.system_name as title, null as title_de, a.owner as person, null as roles, a.next_review as day,
              '/impact-assessments/' || a.number as path
            from impact_assessment a
            where a.standing and a.next_review between :from and :until
              and not exists (select from impact_assessment r where r.system_id = a.system_id
                and r.state not in ('APPROVED', 'STOPPED', 'CANCELLED'))
              and """
            + ImpactRegister.VISIBLE
                    .replace(":all", DueSource.holdsOneOf(ImpactAccess.READERS))
                    .replace(":owned", "array(" + SystemLookup.OWNED + ")");

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.REVIEW);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
