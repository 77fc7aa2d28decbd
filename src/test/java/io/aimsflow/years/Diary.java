package io.aimsflow.years;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What was asked of whom, month by month. */
final class Diary {

    private final List<Entry> entries = new ArrayList<>();

    /** Somebody answered a task. */
    record Entry(LocalDate day, String process, String task, String person) {}

    void note(LocalDate day, String process, String task, String person) {
        entries.add(new Entry(day, process, task, person));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A table with a line for each month, process, task and person. */
    String table() {
        var lines = new TreeMap<String, Integer>();
        for (var entry : entries) {
            var key = "%s | %-32s | %-44s | %-18s"
                    .formatted(YearMonth.from(entry.day()), entry.process(), entry.task(), entry.person());
            lines.merge(key, 1, Integer::sum);
        }
        var table = new StringBuilder("\nmonth   | process                          | task"
                + "                                         | person             | times\n");
        lines.forEach(
                (line, times) -> table.append(line).append(" | ").append(times).append('\n'));
        return table.toString();
    }
}
