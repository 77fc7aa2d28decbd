package io.aimsflow.impact;

import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.Description;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see assessments and start them; the model's {@code readableBy} names the same roles. */
@Component
class ImpactAccess {

    static final Set<Role> READERS = Set.of(
            Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR, Role.DATA_PROTECTION);

    private final People people;

    ImpactAccess(People people) {
        this.people = people;
    }

    boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READERS.stream().anyMatch(person::is);
    }

    /** The person, and those whom they stand in for now. */
    Set<PersonId> ids(PersonId viewer) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids;
    }

    boolean manages(PersonId viewer) {
        return people.holds(viewer, Role.AIMS_MANAGER);
    }

    /** The AIMS manager starts any assessment, owners and their deputies those of their systems. */
    boolean mayStart(Description system, PersonId viewer) {
        var ids = ids(viewer);
        return manages(viewer)
                || system.owner().filter(ids::contains).isPresent()
                || system.deputy().filter(ids::contains).isPresent();
    }
}
