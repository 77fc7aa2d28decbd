package io.aimsflow.shared;

import java.util.Optional;

/**
 * Who acts: the person, and the absent person in whose place they act, if any. Both are named in every record.
 */
public record Actor(PersonId person, Optional<PersonId> onBehalfOf) {

    public static Actor of(PersonId person) {
        return new Actor(person, Optional.empty());
    }

    /** True if this person acted, or was acted for. */
    public boolean involves(PersonId other) {
        return person.equals(other) || onBehalfOf.filter(other::equals).isPresent();
    }
}
