package io.aimsflow.demo;

import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.Implementation;
import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation came to its controls, to its Statement of Applicability and to the answers of its gap review, as
 * {@code demo/controls.json} tells it.
 */
record ControlStories(
        Assignment assignment, List<Version> versions, List<Change> changes, List<Need> needs, GapReview gaps) {

    /** Owners are named, and controls of the organisation's own added. */
    record Assignment(int ago, LocalTime at, String by, List<Own> own, List<Owned> controls) {}

    record Owned(String control, String owner, String approach) {}

    record Own(String owner, String title, String purpose, String approach) {}

    /**
     * A version is opened and written.
     *
     * @param key by which its steps find its case
     * @param proposed when it went to top management; null if it is still written
     */
    record Version(
            String key,
            int ago,
            LocalTime at,
            String by,
            List<Line> lines,
            @Nullable Moment proposed,
            List<Step> steps) {

        Version {
            steps = steps == null ? List.of() : steps;
        }
    }

    record Moment(int ago, LocalTime at) {}

    /** What is said of one control; what is null stays. */
    record Line(
            String control,
            @Nullable Applicability applicability,
            @Nullable String justification,
            @Nullable Implementation implementation,
            @Nullable String evidence) {}

    /** Somebody changes a line of a draft. @param version its number */
    record Change(int version, int ago, LocalTime at, String by, Line line) {}

    /** It turns out that a control is needed, or in place. */
    record Need(int ago, LocalTime at, String control, Kind kind, String because) {

        enum Kind {
            NEEDED,
            IMPLEMENTED
        }
    }

    record GapReview(int ago, LocalTime at, String by, List<Answer> answers) {}

    record Answer(String clause, Gap gap, String note, String responsible) {}
}
