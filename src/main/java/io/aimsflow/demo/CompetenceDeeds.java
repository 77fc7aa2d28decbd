package io.aimsflow.demo;

import io.aimsflow.demo.Story.Deed;
import io.aimsflow.demo.Story.Step;
import io.aimsflow.organisation.CompetenceCoverage.Cover;
import io.aimsflow.organisation.CompetenceGap;
import io.aimsflow.organisation.CompetenceGaps;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what the roles have to be able to do, notes what shows it, and answers gaps. */
class CompetenceDeeds {

    private static final String MANAGER = "maria";

    /**
     * What the organisation needs, as {@code demo/competences.json} tells it.
     *
     * @param begun days before today on which it is set up; gaps are asked for a week later
     */
    record Stories(int begun, List<Told> competences, List<Answered> answers) {}

    /** One competence, with what shows it. */
    record Told(String name, String shownBy, List<String> roles, List<Shown> shown) {}

    /** Days before today; {@code valid} is negative for a day to come, and empty for ever. */
    record Shown(
            String person,
            ProofKind kind,
            String what,
            int obtained,
            @Nullable Integer valid) {}

    /** What somebody answered to a gap, and whether the AIMS manager agreed. */
    record Answered(
            String competence, String person, int ago, LocalTime at, Map<String, Object> answers, boolean agreed) {}

    private final Competences competences;
    private final CompetenceGaps gaps;
    private final Deeds deeds;
    private final Days days;
    private final Cast cast;
    private final Map<String, String> references = new HashMap<>();

    CompetenceDeeds(Competences competences, CompetenceGaps gaps, Deeds deeds, Days days, Cast cast) {
        this.competences = competences;
        this.gaps = gaps;
        this.deeds = deeds;
        this.days = days;
        this.cast = cast;
    }

    void begin(Stories stories) {
        var manager = Actor.of(cast.person(MANAGER));
        for (var told : stories.competences()) {
            var roles = EnumSet.noneOf(Role.class);
            told.roles().forEach(role -> roles.add(Role.withId(role).orElseThrow()));
            var reference = competences.add(told.name(), told.shownBy(), roles, manager);
            references.put(told.name(), reference);
            told.shown().forEach(one -> show(reference, one, manager));
        }
    }

    private void show(String reference, Shown one, Actor manager) {
        var valid = Optional.ofNullable(one.valid()).map(days::day);
        LocalDate obtained = days.day(one.obtained());
        competences.prove(reference, cast.person(one.person()), one.kind(), one.what(), obtained, valid, manager);
    }

    /** What the days until now brought. */
    void keepUp() {
        gaps.keepUp();
    }

    void answer(Answered told) {
        var name = told.competence() + " of " + told.person();
        var reference = Optional.ofNullable(references.get(told.competence())).orElseThrow();
        var person = cast.person(told.person());
        cast.add(
                name,
                competences.byReference(reference, cast.person(MANAGER)).people().stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .flatMap(Cover::gap)
                        .map(CompetenceGap::caseId)
                        .orElseThrow());
        perform(name, told, told.person(), "answer", told.answers());
        if (told.agreed()) {
            perform(name, told, MANAGER, "check", Map.of("decision", "AGREE"));
        }
    }

    private void perform(String name, Answered told, String by, String task, Map<String, Object> answers) {
        deeds.perform(name, new Step(told.ago(), told.at(), by, Deed.COMPLETE, task, null, answers, null, null, 0));
    }
}
