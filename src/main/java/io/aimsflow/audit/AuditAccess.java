package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read and do what. */
@Component
class AuditAccess {

    /** The models' {@code readableBy} names the same roles. */
    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final People people;

    AuditAccess(People people) {
        this.people = people;
    }

    boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READERS.stream().anyMatch(person::is);
    }

    /** @throws NotFound unless the person reads all audits */
    void requireReader(PersonId viewer) {
        if (!readsAll(viewer)) {
            throw new NotFound("audits", viewer);
        }
    }

    boolean manages(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    /** @throws NotFound unless the person is AIMS manager */
    void requireManager(PersonId person) {
        if (!manages(person)) {
            throw new NotFound("audit programme to change", person);
        }
    }

    /** The person, and those whom they stand in for now. */
    Set<PersonId> ids(PersonId viewer) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids;
    }

    boolean leads(Audit audit, PersonId person) {
        return ids(person).contains(audit.lead());
    }

    boolean audits(Audit audit, PersonId person) {
        return ids(person).stream().anyMatch(audit.auditors()::contains);
    }

    boolean maySee(Audit audit, PersonId person) {
        return readsAll(person)
                || ids(person).stream()
                        .anyMatch(id -> audit.auditors().contains(id)
                                || audit.auditees().contains(id));
    }
}
