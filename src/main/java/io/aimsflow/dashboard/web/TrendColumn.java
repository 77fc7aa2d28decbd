package io.aimsflow.dashboard.web;

import io.aimsflow.dashboard.Snapshot;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One month of the trend, drawn as a stacked column that is 100 high.
 *
 * @param name such as {@code November 2026}
 * @param label short, for below the column
 * @param parts the lowest first; states without a clause are missing
 */
record TrendColumn(Snapshot snapshot, String name, String label, boolean today, List<Part> parts) {

    /** What is met stands at the bottom, where it is compared most easily. */
    static final List<String> STATES = List.of("MET", "AT_RISK", "NOT_MET", "UNMEASURED");

    private static final double HEIGHT = 100;

    /** A state; {@code y} is its upper edge, from above. */
    record Part(String state, long count, double y, double height) {}

    static List<TrendColumn> of(List<Snapshot> trend, Locale locale) {
        var name = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
        var label = DateTimeFormatter.ofPattern("LLL", locale);
        var last = trend.get(trend.size() - 1);
        return trend.stream()
                .map(each -> new TrendColumn(
                        each, name.format(each.day()), label.format(each.day()), each == last, parts(each)))
                .toList();
    }

    /** How many clauses were in that state. */
    public long count(String state) {
        return count(snapshot, state);
    }

    private static List<Part> parts(Snapshot snapshot) {
        List<Part> parts = new ArrayList<>();
        var below = 0L;
        for (var state : STATES) {
            var count = count(snapshot, state);
            below += count;
            if (count > 0) {
                parts.add(new Part(
                        state, count, HEIGHT - HEIGHT * below / snapshot.total(), HEIGHT * count / snapshot.total()));
            }
        }
        return parts;
    }

    private static long count(Snapshot snapshot, String state) {
        return switch (state) {
            case "MET" -> snapshot.met();
            case "AT_RISK" -> snapshot.atRisk();
            case "NOT_MET" -> snapshot.notMet();
            default -> snapshot.unmeasured();
        };
    }
}
