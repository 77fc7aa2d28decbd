package io.aimsflow.documents;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read and write what. */
@Component
class DocumentAccess {

    /** They read drafts and what is no longer in effect too; the models' {@code readableBy} names the same roles. */
    static final Set<Role> READ_ALL =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final People people;

    DocumentAccess(People people) {
        this.people = people;
    }

    /** @throws NotFound for external auditors, who read what was released to them elsewhere */
    void requireInsider(PersonId viewer) {
        if (people.get(viewer).roles().equals(Set.of(Role.EXTERNAL_AUDITOR))) {
            throw new NotFound("document", viewer);
        }
    }

    boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READ_ALL.stream().anyMatch(person::is);
    }

    boolean manages(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    /** The person, and those whom they stand in for now. */
    Set<PersonId> ids(PersonId viewer) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids;
    }

    boolean mayCreate(PersonId person) {
        return manages(person) || people.holds(person, Role.DOCUMENT_OWNER);
    }

    boolean mayEdit(Document document, PersonId person) {
        return manages(person) || ids(person).contains(document.details().owner());
    }

    void requireEdit(Document document, PersonId person) {
        if (!mayEdit(document, person)) {
            throw new NotFound("document to change", document.reference());
        }
    }

    /** Everybody reads what is in effect; the rest is for those who work on it or oversee it. */
    boolean mayRead(Document document, DocumentVersion version, PersonId viewer) {
        return version.state() == VersionState.EFFECTIVE
                || readsAll(viewer)
                || ids(viewer).stream().anyMatch(id -> concerned(document, version, id));
    }

    private static boolean concerned(Document document, DocumentVersion version, PersonId id) {
        return document.details().owner().equals(id)
                || version.author().equals(id)
                || version.reviewers().contains(id)
                || version.approver().filter(id::equals).isPresent();
    }
}
