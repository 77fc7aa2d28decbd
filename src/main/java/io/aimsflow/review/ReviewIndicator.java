package io.aimsflow.review;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether top management reviews the system at planned intervals, considers all inputs, and what it decides is done
 * (ISO/IEC 42001:2023, 9.3, 7.1 and 6.3).
 */
@Component
class ReviewIndicator implements ConformityIndicator {

    /** Of all actions of the last review. */
    private static final double TOLERATED = 0.25;

    private static final String SELECT = """
            select l.held_on, case when l.held_on >= cast(:yearAgo as date) then 1 else 0 end as in_year,
              r.planned, case when r.planned < :today and r.held_on is null then 1 else 0 end as overdue,
              (select count(*) from review_item i where i.review_id = l.id and i.discussion <> '') as considered,
              (select count(*) from review_item i where i.review_id = l.id and i.discussion <> ''
                and i.topic = 'RESOURCES') as resources,
              a.actions, a.late, a.changes, a.changes_late, w.waiting
            from (select 1) as one
            left join lateral (select id, held_on from review_review where state in ('ACTIONS', 'COMPLETED')
              order by held_on desc, started_at desc limit 1) l on true
            left join lateral (select held_on, coalesce(meets_on, planned_on) as planned from review_review
              where state in ('DUE', 'PREPARATION', 'RELEASED', 'MINUTED') limit 1) r on true
            cross join lateral (select count(*) as waiting from review_review
              where state = 'MINUTED' and held_on < :today - 14) w
            cross join lateral (select count(*) as actions,
                count(*) filter (where c.done_at is null and c.due < :today) as late,
                count(*) filter (where c.kind = 'CHANGE') as changes,
                count(*) filter (where c.kind = 'CHANGE' and c.done_at is null and c.due < :today) as changes_late
              from review_action c join review_review v on v.id = c.review_id
              where v.state = 'ACTIONS' or v.id = l.id) a""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var held = figures.day("held_on");
        List<Indication> told = new ArrayList<>();
        told.add(held(held, figures));
        if (held.isPresent()) {
            told.add(considered(figures.number("considered")));
            told.add(approved(figures));
            told.add(resources(figures.number("resources") > 0));
            changes(figures).ifPresent(told::add);
        } else {
            told.add(indication("9.3.2", ConformityState.NOT_MET, "review.indicator.none"));
            told.add(indication("9.3.3", ConformityState.NOT_MET, "review.indicator.none"));
            told.add(indication("7.1", ConformityState.NOT_MET, "review.indicator.resources.never"));
        }
        return told;
    }

    private static Indication held(Optional<LocalDate> held, Figures figures) {
        var overdue = figures.number("overdue") > 0;
        if (held.isEmpty()) {
            return figures.day("planned")
                    .map(day -> indication("9.3.1", ConformityState.NOT_MET, "review.indicator.planned", day))
                    .orElseGet(() -> indication("9.3.1", ConformityState.NOT_MET, "review.indicator.none"));
        }
        if (figures.number("in_year") == 0) {
            return indication("9.3.1", ConformityState.NOT_MET, "review.indicator.old", held.get());
        }
        return overdue
                ? indication("9.3.1", ConformityState.AT_RISK, "review.indicator.overdue", held.get())
                : indication("9.3.1", ConformityState.MET, "review.indicator.held", held.get());
    }

    private static Indication considered(long considered) {
        var all = ReviewTopic.values().length;
        var state = considered == all ? ConformityState.MET : ConformityState.AT_RISK;
        return indication("9.3.2", state, "review.indicator.considered", considered, all);
    }

    private static Indication approved(Figures figures) {
        var actions = figures.number("actions");
        var late = figures.number("late");
        if (figures.number("waiting") > 0) {
            return indication("9.3.3", ConformityState.AT_RISK, "review.indicator.waiting");
        }
        if (actions == 0) {
            return indication("9.3.3", ConformityState.MET, "review.indicator.actions.none");
        }
        var state = ConformityState.ofShare(actions, late, TOLERATED);
        return indication("9.3.3", state, "review.indicator.actions", actions, late);
    }

    private static Indication resources(boolean considered) {
        return considered
                ? indication("7.1", ConformityState.MET, "review.indicator.resources")
                : indication("7.1", ConformityState.AT_RISK, "review.indicator.resources.not");
    }

    /** Nothing is told of changes where none was decided. */
    private static Optional<Indication> changes(Figures figures) {
        var changes = figures.number("changes");
        var late = figures.number("changes_late");
        return changes == 0
                ? Optional.empty()
                : Optional.of(indication(
                        "6.3", ConformityState.ofShare(changes, late, 0.5), "review.indicator.changes", changes, late));
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.AIMS_MANAGER, "/reviews", key, arguments);
    }
}
