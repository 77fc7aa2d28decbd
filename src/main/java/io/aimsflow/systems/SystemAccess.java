package io.aimsflow.systems;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and change an entry. What is registered, everybody in the organisation may know of: that is what a register is
 * for. Requests and what became of the refused ones concern those who asked or own, and the roles that watch over it.
 */
@Component
class SystemAccess {

    static final Set<Role> READERS = Set.of(
            Role.AIMS_MANAGER,
            Role.TOP_MANAGEMENT,
            Role.INTERNAL_AUDITOR,
            Role.LEAD_AUDITOR,
            Role.DATA_PROTECTION,
            Role.RISK_OWNER);

    private final People people;

    SystemAccess(People people) {
        this.people = people;
    }

    /**
     * Somebody who looks or acts.
     *
     * @param ids the person, and those whom they stand in for now
     */
    record Viewer(Person person, Set<PersonId> ids) {

        boolean outsider() {
            return person.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        }

        boolean readsAll() {
            return READERS.stream().anyMatch(person::is);
        }

        boolean owns(AiSystem system) {
            return system.description().owner().filter(ids::contains).isPresent()
                    || system.description().deputy().filter(ids::contains).isPresent();
        }

        boolean maySee(AiSystem system) {
            return system.state() == RegisterState.REGISTERED && !outsider()
                    || readsAll()
                    || owns(system)
                    || ids.contains(system.createdBy());
        }

        boolean mayChange(AiSystem system) {
            return system.state() == RegisterState.REGISTERED && (owns(system) || person.is(Role.AIMS_MANAGER));
        }

        UUID[] uuids() {
            return ids.stream().map(PersonId::value).toArray(UUID[]::new);
        }
    }

    Viewer viewer(PersonId id) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(id));
        ids.add(id);
        return new Viewer(people.get(id), ids);
    }

    void requireManager(PersonId person) {
        if (!people.holds(person, Role.AIMS_MANAGER)) {
            throw new NotFound("register to change", person);
        }
    }

    /** Who is meant by an id or a mail address; nobody who has left. */
    Optional<PersonId> person(String text) {
        return people.meant(text).map(Person::id);
    }
}
