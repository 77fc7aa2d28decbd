package io.aimsflow.identity;

import io.aimsflow.ledger.ActorNames;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names people in the lists of the ledger, which itself keeps ids only. */
@Component
class LedgerNames implements ActorNames {

    private final People people;

    LedgerNames(People people) {
        this.people = people;
    }

    @Override
    public Map<PersonId, String> of(Collection<PersonId> ids) {
        return people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
