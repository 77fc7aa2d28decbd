package io.aimsflow.ledger;

import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.Map;

/** Tells the names of people, for lists of entries. Implemented by whoever knows people. */
public interface ActorNames {

    /** Name by person; unknown ones are absent. Costs one statement at most. */
    Map<PersonId, String> of(Collection<PersonId> people);
}
