package io.aimsflow.demo;

import io.aimsflow.demo.ObjectiveStories.Measured;
import io.aimsflow.demo.ObjectiveStories.Told;
import io.aimsflow.demo.Story.Deed;
import io.aimsflow.demo.Story.Step;
import io.aimsflow.organisation.ObjectiveDetails;
import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sets objectives, has them approved, and measures them. */
class ObjectiveDeeds {

    private static final String MANAGER = "maria";
    private static final String TOP = "helena";
    private static final LocalTime MORNING = LocalTime.of(9, 15);

    private final Objectives objectives;
    private final ObjectiveMeasurements measurements;
    private final Deeds deeds;
    private final Days days;
    private final Cast cast;
    private final Map<String, String> references = new HashMap<>();

    ObjectiveDeeds(Objectives objectives, ObjectiveMeasurements measurements, Deeds deeds, Days days, Cast cast) {
        this.objectives = objectives;
        this.measurements = measurements;
        this.deeds = deeds;
        this.days = days;
        this.cast = cast;
    }

    /** What the days until now brought. */
    void keepUp() {
        measurements.keepUp();
    }

    void propose(Told told) {
        var manager = Actor.of(cast.person(MANAGER));
        var reference = objectives.add(details(told), manager);
        references.put(told.key(), reference);
        cast.add("objective-" + told.key(), objectives.propose(reference, manager));
    }

    void approve(Told told) {
        perform("objective-" + told.key(), TOP, "approve", Map.of("decision", "APPROVE"));
    }

    /** Measures what is due, and decides on the gap. */
    void measure(Told told, Measured measured) {
        measurements.keepUp();
        var manager = cast.person(MANAGER);
        var running = objectives
                .byReference(references.get(told.key()), manager)
                .objective()
                .measurementCase()
                .orElseThrow(() -> new IllegalStateException("Too early to measure " + told.key() + " " + measured));
        var name = name(told, measured);
        cast.add(name, running);
        perform(name, told.owner(), "measure", Map.of("value", measured.value(), "note", measured.note()));
        if (measured.accepted() != null) {
            perform(name, MANAGER, "decide", Map.of("decision", "ACCEPT", "reason", measured.accepted()));
        }
        if (measured.action() != null && measured.by() != null) {
            act(name, measured, measured.action(), measured.by());
        }
    }

    /** Does the action against a gap. */
    void finish(Told told, Measured measured) {
        var by = Objects.requireNonNull(measured.by());
        perform(name(told, measured), by, "act", Map.of("result", Objects.requireNonNull(measured.result())));
    }

    private static String name(Told told, Measured measured) {
        return "measurement-" + told.key() + "-" + measured.ago();
    }

    private void act(String name, Measured measured, String action, String by) {
        var due = days.day(measured.ago() - 28).toString();
        var decided = Map.<String, Object>of(
                "decision",
                "ACT",
                "action",
                action,
                "actionOwner",
                cast.person(by).toString(),
                "actionDue",
                due);
        perform(name, MANAGER, "decide", decided);
    }

    private void perform(String reference, String by, String task, Map<String, Object> answers) {
        deeds.perform(reference, new Step(1, MORNING, by, Deed.COMPLETE, task, null, answers, null, null, 0));
    }

    private ObjectiveDetails details(Told told) {
        return new ObjectiveDetails(
                told.statement(),
                cast.person(told.owner()),
                told.unit(),
                told.direction(),
                told.target(),
                days.day(-told.due()),
                told.method(),
                told.everyMonths(),
                told.clauses().stream().map(ClauseRef::of).toList(),
                told.plan());
    }
}
