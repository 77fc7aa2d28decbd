package io.aimsflow.corrective;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether nonconformities are dealt with, and things get better by it (ISO/IEC 42001:2023, 10.1 and 10.2). */
@Component
class CorrectiveIndicator implements ConformityIndicator {

    /** Of all actions that are to be done. */
    private static final double TOLERATED_LATE = 0.25;

    private static final String SELECT = """
            select open, closed, failed, actions, late
            from (select count(*) filter (where ended_at is null) as open,
                count(*) filter (where state = 'CLOSED' and ended_at > :yearAgo) as closed,
                count(*) filter (where failures > 0 and coalesce(ended_at, :now) > :yearAgo) as failed
              from corrective_nonconformity) n,
             (select count(*) as actions, count(*) filter (where a.due < :today) as late
              from corrective_action a join corrective_nonconformity n on n.id = a.nonconformity_id
              where n.state = 'ACTIONS' and a.done_by is null and a.round = n.failures) a
            """;

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(improved(figures), actions(figures), effective(figures));
    }

    private static Indication improved(Figures figures) {
        return indication(
                "10.1",
                figures.number("closed") > 0 ? ConformityState.MET : ConformityState.AT_RISK,
                "corrective.indicator.improved",
                figures.number("closed"));
    }

    private static Indication actions(Figures figures) {
        return indication(
                "10.2",
                ConformityState.ofShare(figures.number("actions"), figures.number("late"), TOLERATED_LATE),
                "corrective.indicator.actions",
                figures.number("open"),
                figures.number("late"),
                figures.number("actions"));
    }

    private static Indication effective(Figures figures) {
        return indication(
                "10.2",
                figures.number("failed") > figures.number("closed") ? ConformityState.AT_RISK : ConformityState.MET,
                "corrective.indicator.effective",
                figures.number("closed"),
                figures.number("failed"));
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.AIMS_MANAGER, "/nonconformities", key, arguments);
    }
}
