package io.aimsflow.search;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody looks for.
 *
 * @param text as it was typed, at most 200 characters
 * @param person who looks
 * @param ids the person, and those whom they stand in for now
 * @param roles that the person holds
 * @param limit of hits from each source
 */
public record SearchQuery(String text, PersonId person, Set<PersonId> ids, Set<Role> roles, int limit) {

    public boolean holdsOneOf(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** For {@code = any (:viewers)}. */
    public UUID[] uuids() {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
