package io.aimsflow.demo;

import io.aimsflow.demo.Organisation.Absence;
import io.aimsflow.demo.Organisation.Member;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings the people in, and lets them be away. */
class Recruitment {

    private final People people;
    private final Cast cast;
    private final Days days;

    Recruitment(People people, Cast cast, Days days) {
        this.people = people;
        this.cast = cast;
        this.days = days;
    }

    void hire(Member member) {
        var roles = member.roles().stream()
                .map(id -> Role.withId(id).orElseThrow(() -> new IllegalArgumentException("No role " + id)))
                .collect(Collectors.toUnmodifiableSet());
        var person = people.add(new NewPerson(
                member.name(),
                member.email(),
                member.language(),
                member.zone(),
                roles,
                Optional.ofNullable(member.manager()).map(cast::person)));
        cast.add(member.key(), person.id());
    }

    void goAway(Absence absence) {
        var absent = cast.person(absence.absent());
        people.declareAbsence(
                absent,
                cast.person(absence.substitute()),
                days.day(absence.first()),
                days.day(absence.last()),
                Actor.of(absent));
    }
}
