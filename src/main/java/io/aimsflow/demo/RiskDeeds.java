package io.aimsflow.demo;

import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.Risks;
import io.aimsflow.risk.ScenarioApplication;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ChangeTriggers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets risks be found, judged, assessed and treated, by the means that everybody has. */
class RiskDeeds {

    private final Risks risks;
    private final RiskAssessments assessments;
    private final ScenarioApplication application;
    private final AiSystems systems;
    private final ChangeTriggers triggers;
    private final Cast cast;
    private final Clock clock;
    private final Map<String, String> numbers = new HashMap<>();

    RiskDeeds(
            Risks risks,
            RiskAssessments assessments,
            ScenarioApplication application,
            AiSystems systems,
            ChangeTriggers triggers,
            Cast cast,
            Clock clock) {
        this.risks = risks;
        this.assessments = assessments;
        this.application = application;
        this.systems = systems;
        this.triggers = triggers;
        this.cast = cast;
        this.clock = clock;
    }

    /** What changed until now starts the assessments that it asks for, before there are risks to assess. */
    void changesSettle() {
        triggers.publishDue(clock.instant());
    }

    void apply(RiskStories.Applied told) {
        var by = cast.person(told.by());
        var system = system(told.reference(), by);
        application
                .apply(told.scenarios(), List.of(system.number()), Locale.ENGLISH, false, Actor.of(by))
                .added()
                .forEach(risk -> numbers.put(
                        told.reference() + "/" + risk.origin().orElseThrow().scenario(), risk.number()));
    }

    void add(RiskStories.Added told) {
        var by = cast.person(told.by());
        var texts = texts(told.fields());
        texts.put(RiskField.SYSTEMS, system(told.reference(), by).number());
        texts.put(RiskField.OWNER, by.toString());
        numbers.put(told.key(), risks.add(texts, Actor.of(by), Way.PAGE).risk().number());
    }

    void judge(RiskStories.Judged told) {
        var by = cast.person(told.by());
        var risk = risk(told.risk(), by);
        risks.change(risk.number(), risk.version(), texts(told.fields()), told.reason(), Actor.of(by), Way.PAGE);
    }

    /** Finds the case that runs, or starts it by hand. */
    void begin(RiskStories.Treated told) {
        var by = cast.person(told.by());
        var risk = risk(told.risk(), by);
        cast.add(
                told.key(),
                risk.standing().running().orElseGet(() -> assessments.start(risk.number(), told.why(), Actor.of(by))));
    }

    /** What is due by now comes back. */
    void notice() {
        var started = assessments.startDue(LocalDate.now(clock));
        if (started > 0) {
            notice();
        }
    }

    private Risk risk(String key, PersonId viewer) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("No risk " + key + " among " + numbers.keySet());
        }
        return risks.byNumber(number, viewer).risk();
    }

    private AiSystemLine system(String reference, PersonId viewer) {
        return systems.list(AiSystemFilter.all(100), viewer).lines().stream()
                .filter(line -> line.description()
                        .text(AiSystemField.EXTERNAL_REFERENCE)
                        .equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No system " + reference));
    }

    private static Map<RiskField, String> texts(Map<String, String> fields) {
        Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
        fields.forEach((key, value) -> texts.put(RiskField.withKey(key).orElseThrow(), value));
        return texts;
    }
}
