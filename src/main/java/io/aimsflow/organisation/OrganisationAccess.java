package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read and write what. */
@Component
class OrganisationAccess {

    private final People people;

    OrganisationAccess(People people) {
        this.people = people;
    }

    /** @throws NotFound for external auditors, who read what was released to them elsewhere */
    void requireInsider(PersonId viewer) {
        if (people.get(viewer).roles().equals(Set.of(Role.EXTERNAL_AUDITOR))) {
            throw new NotFound("page", viewer);
        }
    }

    boolean manages(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    /** @throws NotFound unless the person is AIMS manager */
    void requireManager(PersonId person) {
        if (!manages(person)) {
            throw new NotFound("page", person);
        }
    }

    boolean isOrStandsInFor(PersonId person, PersonId owner) {
        return ids(person).contains(owner);
    }

    /** The person, and those whom they stand in for now. */
    Set<PersonId> ids(PersonId viewer) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids;
    }
}
