package io.aimsflow.journeys;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A desk for each person of a journey, at which they stay signed in. */
final class Desks implements AutoCloseable {

    private final Demonstration demonstration;
    private final Chromium chromium;
    private final Map<PersonId, Desk> desks = new LinkedHashMap<>();

    Desks(Demonstration demonstration, Chromium chromium) {
        this.demonstration = demonstration;
        this.chromium = chromium;
    }

    /** Where the person sits; they sign in when they first come. */
    Desk of(Person person) {
        return desks.computeIfAbsent(person.id(), id -> {
            var desk = chromium.desk(demonstration);
            desk.signIn(person);
            return desk;
        });
    }

    /** What any browser said was wrong. */
    List<String> complaints() {
        return desks.values().stream()
                .flatMap(desk -> desk.complaints().stream())
                .toList();
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }
}
