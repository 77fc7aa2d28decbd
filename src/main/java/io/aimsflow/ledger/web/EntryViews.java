package io.aimsflow.ledger.web;

import io.aimsflow.ledger.ActorNames;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds people's names to entries. */
@Component
class EntryViews {

    private final ObjectProvider<ActorNames> names;

    EntryViews(ObjectProvider<ActorNames> names) {
        this.names = names;
    }

    List<EntryView> of(Collection<LedgerEntry> entries) {
        var people = entries.stream()
                .flatMap(entry -> entry.actor().stream())
                .flatMap(EntryViews::involved)
                .collect(Collectors.toSet());
        ActorNames known = names.getIfAvailable();
        Map<PersonId, String> found = known == null || people.isEmpty() ? Map.of() : known.of(people);
        return entries.stream().map(entry -> EntryView.of(entry, found)).toList();
    }

    EntryView of(LedgerEntry entry) {
        return of(List.of(entry)).get(0);
    }

    private static Stream<PersonId> involved(Actor actor) {
        return Stream.concat(Stream.of(actor.person()), actor.onBehalfOf().stream());
    }
}
