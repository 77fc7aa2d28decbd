package io.aimsflow.impact;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.SystemLookup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the impacts of the AI systems in use were assessed, and are in date (ISO/IEC 42001:2023, 6.1.4 and 8.4). */
@Component
class ImpactIndicator implements ConformityIndicator {

    /** Of all systems in use. */
    private static final double TOLERATED = 0.2;

    private static final String SELECT = """
            select count(distinct used.id) as used, count(*) filter (where a.standing) as assessed,
              count(*) filter (where a.standing and a.next_review < :today and not exists (
                select from impact_assessment r where r.system_id = a.system_id
                  and r.state not in ('APPROVED', 'STOPPED', 'CANCELLED'))) as overdue
            from (%s) used (id) left join impact_assessment a on a.system_id = used.id""".formatted(SystemLookup.IN_USE);

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(
                assessed(figures.number("used"), figures.number("assessed")),
                inDate(figures.number("assessed"), figures.number("overdue")));
    }

    private static Indication assessed(long used, long assessed) {
        return Indication.of(
                "6.1.4",
                used == 0 ? ConformityState.AT_RISK : ConformityState.ofShare(used, used - assessed, TOLERATED),
                Role.AI_SYSTEM_OWNER,
                "/impact-assessments/unassessed",
                "impact.indicator.assessed",
                assessed,
                used);
    }

    private static Indication inDate(long assessed, long overdue) {
        return Indication.of(
                "8.4",
                assessed == 0 ? ConformityState.AT_RISK : ConformityState.ofShare(assessed, overdue, TOLERATED),
                Role.AI_SYSTEM_OWNER,
                "/impact-assessments?due=yes",
                "impact.indicator.overdue",
                overdue,
                assessed);
    }
}
