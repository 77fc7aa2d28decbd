package io.aimsflow.demo;

import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.controls.ControlChange;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.LineChange;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.demo.ControlStories.Line;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives controls their owners, writes and proposes the Statement of Applicability, and answers the gap review. */
class ControlDeeds {

    private final Controls controls;
    private final StatementsOfApplicability statements;
    private final ConformityReports conformity;
    private final Cast cast;
    private final Map<String, Integer> numbers = new HashMap<>();

    ControlDeeds(Controls controls, StatementsOfApplicability statements, ConformityReports conformity, Cast cast) {
        this.controls = controls;
        this.statements = statements;
        this.conformity = conformity;
        this.cast = cast;
    }

    void assign(ControlStories.Assignment told) {
        var actor = actor(told.by());
        told.own().forEach(one -> controls.add(change(one.title(), one.purpose(), one.approach(), one.owner()), actor));
        for (var one : told.controls()) {
            var control = controls.get(ControlRef.of(one.control()));
            controls.change(control.ref(), control.version(), change("", "", one.approach(), one.owner()), actor);
        }
    }

    void write(ControlStories.Version told) {
        var actor = actor(told.by());
        var number = statements.open(actor);
        numbers.put(told.key(), number);
        told.lines().forEach(line -> say(number, line, actor));
    }

    void propose(ControlStories.Version told) {
        cast.add(told.key(), statements.propose(numbers.get(told.key()), actor(told.by())));
    }

    void change(ControlStories.Change told) {
        say(told.version(), told.line(), actor(told.by()));
    }

    void note(ControlStories.Need told) {
        var control = ControlRef.of(told.control());
        switch (told.kind()) {
            case NEEDED -> statements.controlNeeded(control, told.because());
            case IMPLEMENTED -> statements.controlImplemented(control, told.because());
        }
    }

    void answer(ControlStories.GapReview told) {
        for (var answer : told.answers()) {
            var responsible = Optional.of(cast.person(answer.responsible()));
            conformity.answer(answer.clause(), 0, answer.gap(), answer.note(), responsible, actor(told.by()));
        }
    }

    private void say(int number, Line line, Actor actor) {
        var control = ControlRef.of(line.control());
        var seen = statements.byNumber(number, actor.person()).lines().stream()
                .filter(one -> one.control().equals(control))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + control))
                .version();
        var wanted = new LineChange(
                Optional.ofNullable(line.applicability()),
                Optional.ofNullable(line.justification()),
                Optional.ofNullable(line.implementation()),
                Optional.ofNullable(line.evidence()));
        statements.change(number, Map.of(control, seen), wanted, actor);
    }

    private ControlChange change(String title, String purpose, String approach, String owner) {
        return new ControlChange(title, purpose, approach, "", Optional.of(cast.person(owner)));
    }

    private Actor actor(String key) {
        return Actor.of(cast.person(key));
    }
}
