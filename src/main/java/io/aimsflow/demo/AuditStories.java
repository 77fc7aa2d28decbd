package io.aimsflow.demo;

import io.aimsflow.audit.Verdict;
import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the organisation audits itself, as {@code demo/audits.json} tells it. */
record AuditStories(Programme programme, List<Told> audits) {

    /**
     * The programme with the steps of its approval.
     *
     * @param first first day of its cycle, in days before today
     * @param last last day, negative for a day to come
     */
    record Programme(
            int ago,
            LocalTime at,
            String name,
            int first,
            int last,
            String criteria,
            String method,
            String frequency,
            List<Step> steps) {}

    /**
     * One audit of the programme.
     *
     * @param key by which its steps find its case
     * @param planned in days before today; negative for a day to come
     * @param clauses with blanks between them, and so are controls
     * @param begun null for one that is only planned
     * @param closed from the last verdict to the accepted report
     * @param followed what was done about a finding; null for nothing yet
     */
    record Told(
            String key,
            String title,
            int planned,
            String lead,
            String clauses,
            String controls,
            @Nullable Begun begun,
            List<Judged> judged,
            List<Step> closed,
            @Nullable Followed followed) {}

    /** Begun by the lead auditor, with the steps before the first verdict. */
    record Begun(int ago, LocalTime at, List<Step> steps) {}

    /** What one auditor found on one day. */
    record Judged(int ago, LocalTime at, String by, List<Line> lines) {}

    /** A verdict on the checklist's line about that clause or control. */
    record Line(String ref, Verdict verdict, String note) {}

    /** What was done about the finding on the line about {@code ref}. */
    record Followed(String key, String ref, List<Step> steps) {}
}
