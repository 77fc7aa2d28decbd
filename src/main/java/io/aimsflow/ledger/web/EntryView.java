package io.aimsflow.ledger.web;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry for pages and programs. Names are as they are today; the ledger keeps ids. */
record EntryView(
        UUID id,
        Instant at,
        String kind,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String onBehalfOf,
        @Nullable String onBehalfOfName,
        @Nullable String caseId,
        List<String> clauses,
        Map<String, Object> content,
        Hash contentHash,
        @Nullable Long leafIndex) {

    static EntryView of(LedgerEntry entry, Map<PersonId, String> names) {
        PersonId actor = entry.actor().map(Actor::person).orElse(null);
        PersonId absent = entry.actor().flatMap(Actor::onBehalfOf).orElse(null);
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.kind(),
                text(actor),
                name(actor, names),
                text(absent),
                name(absent, names),
                entry.caseId().map(CaseId::toString).orElse(null),
                entry.clauses().stream().map(ClauseRef::number).toList(),
                entry.content(),
                entry.contentHash(),
                entry.leafIndex().orElse(null));
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.getOrDefault(person, person.toString());
    }
}
