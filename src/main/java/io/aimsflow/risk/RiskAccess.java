package io.aimsflow.risk;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and change a risk: the roles that watch over all of them, its owner, and the owners and deputies of the AI
 * systems that it threatens. A substitute may what the absent person may.
 */
@Component
class RiskAccess {

    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private static final Set<Role> ADDING = Set.of(Role.AIMS_MANAGER, Role.RISK_OWNER, Role.AI_SYSTEM_OWNER);

    private final People people;
    private final SystemLookup systems;

    RiskAccess(People people, SystemLookup systems) {
        this.people = people;
        this.systems = systems;
    }

    /**
     * Somebody who looks or acts.
     *
     * @param ids the person, and those whom they stand in for now
     * @param systems what one of these owns; empty for the AIMS manager, who needs none of them to be let in
     */
    record Viewer(Person person, Set<PersonId> ids, Set<SystemId> systems) {

        boolean readsAll() {
            return READERS.stream().anyMatch(person::is);
        }

        boolean manages() {
            return person.is(Role.AIMS_MANAGER);
        }

        boolean mayAdd() {
            return ADDING.stream().anyMatch(person::is) || !systems.isEmpty();
        }

        boolean maySee(Details risk) {
            return readsAll() || concerned(risk);
        }

        boolean mayChange(Details risk) {
            return manages() || concerned(risk);
        }

        boolean mayApplyTo(SystemId system) {
            return manages() || systems.contains(system);
        }

        UUID[] uuids() {
            return ids.stream().map(PersonId::value).toArray(UUID[]::new);
        }

        UUID[] systemUuids() {
            return systems.stream().map(SystemId::value).toArray(UUID[]::new);
        }

        private boolean concerned(Details risk) {
            return risk.owner().filter(ids::contains).isPresent()
                    || risk.systems().stream().anyMatch(systems::contains);
        }
    }

    Viewer viewer(PersonId id) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(id));
        ids.add(id);
        var person = people.get(id);
        return new Viewer(person, ids, person.is(Role.AIMS_MANAGER) ? Set.of() : systems.ownedBy(ids));
    }

    /** Reads what somebody typed. */
    DetailsReading reading() {
        return new DetailsReading(
                text -> people.meant(text).map(Person::id),
                text -> systems.registered(text).map(AiSystemLine::id));
    }
}
