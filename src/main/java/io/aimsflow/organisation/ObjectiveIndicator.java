package io.aimsflow.organisation;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether there are approved objectives, and they are measured in time and on target (ISO/IEC 42001:2023, 6.2, 9.1). */
@Component
class ObjectiveIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select count(*) as pursued, count(*) filter (where o.next_measurement < :today) as overdue,
              count(m.on_target) as measured, count(*) filter (where not m.on_target) as off_target,
              (select count(*) from organisation_measurement y
                where y.measured_on >= cast(:yearAgo as date)) as year,
              (select count(*) from organisation_measurement y where y.measured_on >= cast(:yearAgo as date)
                and y.measured_on > y.planned_on + 31) as year_late
            from organisation_objective o
            left join lateral (select on_target from organisation_measurement m where m.objective_id = o.id
              order by measured_on desc, id limit 1) m on true
            where o.state = 'PURSUED'""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var pursued = figures.number("pursued");
        return List.of(
                approved(pursued),
                measured(pursued, figures.number("overdue")),
                onTarget(figures.number("measured"), figures.number("off_target")),
                monitored(figures.number("year"), figures.number("year_late")));
    }

    private static Indication approved(long pursued) {
        var state = pursued == 0 ? ConformityState.NOT_MET : ConformityState.MET;
        return indication("6.2", state, "?state=PURSUED", "approved", pursued);
    }

    private static Indication measured(long pursued, long overdue) {
        var state = pursued == 0 ? ConformityState.NOT_MET : ConformityState.ofShare(pursued, overdue, 0.3);
        return indication("6.2", state, "?overdue=yes", "measured", pursued, overdue);
    }

    /** Being off target is no breach of the standard: it needs attention. */
    private static Indication onTarget(long measured, long off) {
        var state = off == 0 ? ConformityState.MET : ConformityState.AT_RISK;
        return indication("6.2", state, "?offTarget=yes", "on-target", measured, off);
    }

    private static Indication monitored(long all, long late) {
        var state = all == 0 ? ConformityState.NOT_MET : ConformityState.ofShare(all, late, 0.3);
        return indication("9.1", state, "", "in-time", all, late);
    }

    private static Indication indication(
            String clause, ConformityState state, String filter, String key, Object... arguments) {
        return Indication.of(
                clause, state, Role.AIMS_MANAGER, "/objectives" + filter, "organisation.indicator." + key, arguments);
    }
}
