package io.aimsflow.review;

import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read and start reviews. */
@Component
class ReviewAccess {

    /** The model's {@code readableBy} names the same roles. */
    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    /** Reviews of which somebody reads, besides all for {@code :all}; alias {@code r}. */
    static final String VISIBLE = """
            (:all or r.participants && :ids
              or exists (select from review_contribution c where c.review_id = r.id and c.person = any (:ids))
              or exists (select from review_action a where a.review_id = r.id and r.approved_at is not null
                and (a.holder = any (:ids) or a.owner = any (:ids))))""";

    private final People people;

    ReviewAccess(People people) {
        this.people = people;
    }

    boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READERS.stream().anyMatch(person::is);
    }

    /** The person, and those whom they stand in for now; nobody for external auditors, who read what was released to them. */
    UUID[] ids(PersonId viewer) {
        if (people.get(viewer).roles().equals(Set.of(Role.EXTERNAL_AUDITOR))) {
            return new UUID[0];
        }
        Set<PersonId> ids = new HashSet<>(people.absentFor(viewer));
        ids.add(viewer);
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    boolean manages(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    void requireManager(PersonId person) {
        if (!manages(person)) {
            throw new NotFound("review to start", person);
        }
    }

    /** @throws NotFound for external auditors */
    void requireInsider(PersonId viewer) {
        if (ids(viewer).length == 0) {
            throw new NotFound("reviews", viewer);
        }
    }
}
