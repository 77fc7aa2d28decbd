package io.aimsflow.risk;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether risks are assessed, decided on and treated in time (ISO/IEC 42001:2023, 6.1.1, 6.1.2, 8.2 and 8.3). */
@Component
class RiskIndicator implements ConformityIndicator {

    /** Of all risks, or of all actions that are to be done. */
    private static final double TOLERATED = 0.25;

    private static final String SELECT = """
            select risks, judged, decided, overdue, actions, late
            from (select count(*) as risks, count(*) filter (where rank > 0) as judged,
                count(*) filter (where state <> 'IDENTIFIED') as decided,
                count(*) filter (where running_case is null
                  and least(accepted_until, next_review) < :today) as overdue
              from risk_risk) r,
             (select count(*) as actions, count(*) filter (where a.due < :today) as late
              from risk_treatment_action a join risk_treatment t on t.case_id = a.case_id
              where t.ended_at is null and a.done_on is null) a""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return figures.number("risks") == 0 ? none() : told(figures);
    }

    private static List<Indication> none() {
        return Stream.of("6.1.1", "6.1.2", "8.2", "8.3")
                .map(clause -> indication(clause, ConformityState.NOT_MET, "risk.indicator.none"))
                .toList();
    }

    private static List<Indication> told(Figures figures) {
        return List.of(
                share(
                        "6.1.2",
                        figures.number("risks"),
                        figures.number("risks") - figures.number("judged"),
                        "risk.indicator.judged",
                        figures.number("judged")),
                share(
                        "6.1.1",
                        figures.number("risks"),
                        figures.number("risks") - figures.number("decided"),
                        "risk.indicator.decided",
                        figures.number("decided")),
                share(
                        "8.2",
                        figures.number("risks"),
                        figures.number("overdue"),
                        "risk.indicator.overdue",
                        figures.number("overdue")),
                share(
                        "8.3",
                        figures.number("actions"),
                        figures.number("late"),
                        "risk.indicator.late",
                        figures.number("late")));
    }

    private static Indication share(String clause, long all, long open, String key, long shown) {
        return indication(clause, ConformityState.ofShare(all, open, TOLERATED), key, shown, all);
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.RISK_OWNER, "/risks", key, arguments);
    }
}
