package io.aimsflow.organisation;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether the context is known, stated and looked at again in time (ISO/IEC 42001:2023, 4.1 and 4.2). The management review
 * hears of it too (9.3.2 b and c).
 */
@Component
class ContextIndicator implements ConformityIndicator {

    /** Share of entries that may wait for their review before the clause is not met. */
    private static final double TOLERATED = 0.3;

    private static final String SELECT = """
            select
              (select count(*) from organisation_context_statement) as stated,
              count(*) filter (where kind = 'ISSUE' and state = 'CURRENT') as issues,
              count(*) filter (where kind = 'ISSUE' and state = 'CURRENT' and place = 'INTERNAL') as inside,
              count(*) filter (where kind = 'ISSUE' and state = 'CURRENT' and place = 'EXTERNAL') as outside,
              count(*) filter (where kind = 'ISSUE' and state = 'CURRENT' and review_due < :today) as issues_late,
              count(*) filter (where kind = 'ISSUE' and added_on >= cast(:yearAgo as date)) as issues_new,
              count(*) filter (where kind = 'ISSUE' and ended_on >= cast(:yearAgo as date)) as issues_over,
              count(*) filter (where kind = 'PARTY' and state = 'CURRENT') as parties,
              count(*) filter (where kind = 'PARTY' and state = 'CURRENT' and addressed <> 'NONE') as addressed,
              count(*) filter (where kind = 'PARTY' and state = 'CURRENT' and review_due < :today) as parties_late,
              count(*) filter (where kind = 'PARTY' and added_on >= cast(:yearAgo as date)) as parties_new,
              count(*) filter (where kind = 'PARTY' and ended_on >= cast(:yearAgo as date)) as parties_over,
              (select max(ended_on) from organisation_context_review where state = 'CONFIRMED') as reviewed_on
            from organisation_context_entry""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(
                stated(figures.number("stated") > 0),
                issues(figures),
                reviewed("4.1", "issues", figures),
                changes("4.1", "issues", figures),
                parties(figures.number("parties"), figures.number("addressed")),
                reviewed("4.2", "parties", figures),
                changes("4.2", "parties", figures));
    }

    private static Indication stated(boolean stated) {
        var state = stated ? ConformityState.MET : ConformityState.NOT_MET;
        return indication("4.1", state, "/statement", "stated", stated ? 1 : 0);
    }

    /** Issues on one side only tell that nobody has looked at the other. */
    private static Indication issues(Figures figures) {
        var inside = figures.number("inside");
        var outside = figures.number("outside");
        var state = inside + outside == 0
                ? ConformityState.NOT_MET
                : inside == 0 || outside == 0 ? ConformityState.AT_RISK : ConformityState.MET;
        return indication("4.1", state, "", "issues", outside, inside);
    }

    private static Indication parties(long parties, long addressed) {
        var state =
                parties == 0 ? ConformityState.NOT_MET : addressed == 0 ? ConformityState.AT_RISK : ConformityState.MET;
        return indication("4.2", state, "?kind=PARTY", "parties", parties, addressed);
    }

    /** Never reviewed is at risk until the first entries are late. */
    private static Indication reviewed(String clause, String what, Figures figures) {
        var all = figures.number(what);
        var late = figures.number(what + "_late");
        var day = figures.day("reviewed_on");
        var state = all == 0 ? ConformityState.NOT_MET : ConformityState.ofShare(all, late, TOLERATED);
        if (day.isEmpty() && state == ConformityState.MET) {
            state = ConformityState.AT_RISK;
        }
        var key = day.isEmpty() ? "never" : "reviewed";
        return day.isEmpty()
                ? indication(clause, state, "/statement", key, all)
                : indication(clause, state, "/statement", key, all, late, day.get());
    }

    private static Indication changes(String clause, String what, Figures figures) {
        var filter = what.equals("parties") ? "?kind=PARTY" : "";
        var added = figures.number(what + "_new");
        var over = figures.number(what + "_over");
        return indication(clause, ConformityState.MET, filter, "changes." + what, added, over);
    }

    private static Indication indication(
            String clause, ConformityState state, String path, String key, Object... arguments) {
        return Indication.of(
                clause,
                state,
                Role.AIMS_MANAGER,
                "/context" + path,
                "organisation.indicator.context." + key,
                arguments);
    }
}
