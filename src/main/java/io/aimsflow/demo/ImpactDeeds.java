package io.aimsflow.demo;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ChangeTriggers;
import io.aimsflow.systems.Intakes;
import java.time.Clock;

/** Lets AI systems be assessed, by what changed in them or by hand. */
class ImpactDeeds {

    private final ImpactAssessments assessments;
    private final AiSystems systems;
    private final Intakes intakes;
    private final ChangeTriggers triggers;
    private final Cast cast;
    private final Clock clock;

    ImpactDeeds(
            ImpactAssessments assessments,
            AiSystems systems,
            Intakes intakes,
            ChangeTriggers triggers,
            Cast cast,
            Clock clock) {
        this.assessments = assessments;
        this.systems = systems;
        this.intakes = intakes;
        this.triggers = triggers;
        this.cast = cast;
        this.clock = clock;
    }

    /** What changed until now starts the assessments that it asks for. */
    void notice() {
        triggers.publishDue(clock.instant());
    }

    /** Finds the one that runs, or starts it by hand. */
    void begin(ImpactStories.Told told) {
        var system = system(told.reference(), cast.person(told.by()));
        var running = assessments.ofSystem(system.id()).stream()
                .filter(one -> !one.state().ended())
                .map(ImpactView::number)
                .findFirst();
        var actor = Actor.of(cast.person(told.by()));
        var number = running.orElseGet(() -> assessments.start(system.number(), told.why(), actor));
        cast.add(told.key(), assessments.byNumber(number, actor.person()).caseId());
    }

    private AiSystemView system(String reference, PersonId viewer) {
        return systems.list(AiSystemFilter.all(100), viewer).lines().stream()
                .filter(line -> line.description()
                        .text(AiSystemField.EXTERNAL_REFERENCE)
                        .equals(reference))
                .findFirst()
                .map(line -> systems.get(line.id()))
                .orElseGet(
                        () -> systems.get(intakes.ofCase(cast.caseOf(reference)).system()));
    }
}
