package io.aimsflow.risk.web;

import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskTrend;
import io.aimsflow.risk.RiskTrend.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The trend as stacked columns, one per month, the gravest level at the bottom, where it is compared most easily. */
final class TrendColumns {

    /** The gravest first. */
    static final List<RiskLevel> LEVELS =
            Arrays.stream(RiskLevel.values()).sorted(Comparator.reverseOrder()).toList();

    private static final String UNJUDGED = "none";
    private static final double HEIGHT = 100;

    private TrendColumns() {}

    /**
     * A part of a column, in a drawing that is 100 high.
     *
     * @param level name of the level, or {@code none} for what nobody had assessed: the end of {@code risk.level.<level>}
     * @param y of its upper edge, from above
     */
    record Part(String level, long count, double y, double height) {}

    /**
     * One month.
     *
     * @param name such as {@code November 2026}
     * @param label short, for below the column
     * @param parts the lowest first; levels without a risk are missing
     */
    record Column(Month month, String name, String label, boolean today, List<Part> parts) {}

    static List<Column> of(RiskTrend trend, Locale locale) {
        var name = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
        var label = DateTimeFormatter.ofPattern("LLL", locale);
        var months = trend.months();
        var most = months.stream().mapToLong(Month::total).max().orElse(0);
        var last = months.get(months.size() - 1);
        return months.stream()
                .map(each -> new Column(
                        each, name.format(each.month()), label.format(each.month()), each == last, parts(each, most)))
                .toList();
    }

    private static List<Part> parts(Month month, long most) {
        List<Part> parts = new ArrayList<>();
        var below = 0L;
        for (var level : LEVELS) {
            below = stack(parts, level.name(), month.count(level), below, most);
        }
        stack(parts, UNJUDGED, month.unjudged(), below, most);
        return parts;
    }

    private static long stack(List<Part> parts, String level, long count, long below, long most) {
        if (count > 0) {
            parts.add(new Part(level, count, HEIGHT - share(below + count, most), share(count, most)));
        }
        return below + count;
    }

    private static double share(long count, long most) {
        return HEIGHT * count / most;
    }
}
