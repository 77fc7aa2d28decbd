package io.aimsflow.changes;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read and propose changes. */
@Component
class PlannedChangeAccess {

    /** They read all; the model's {@code readableBy} names the same roles. */
    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final People people;

    PlannedChangeAccess(People people) {
        this.people = people;
    }

    boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READERS.stream().anyMatch(person::is);
    }

    /** Everybody of the organisation may propose a change. */
    boolean mayPropose(PersonId person) {
        return !people.get(person).roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
    }

    /** @throws NotFound for external auditors, who read what was released to them elsewhere */
    void requireInsider(PersonId person) {
        if (!mayPropose(person)) {
            throw new NotFound("change", person);
        }
    }

    /** The person, and those whom they stand in for now. */
    UUID[] ids(PersonId viewer) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
