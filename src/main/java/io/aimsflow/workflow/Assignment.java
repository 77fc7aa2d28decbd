package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who gets a task: the person whom the model names; their substitute while they are away; else the role's group; and
 * if nobody holds the role, the AIMS manager, marked as "no owner". Never nobody.
 */
@Component
class Assignment {

    private final People people;
    private final SeparationOfDuties separation;

    Assignment(People people, SeparationOfDuties separation) {
        this.people = people;
        this.separation = separation;
    }

    /** Who has the task, in whose place, and which role may claim it. */
    record To(
            @Nullable PersonId assignee,
            @Nullable PersonId standsInFor,
            @Nullable Role role,
            boolean noOwner) {}

    To of(Optional<PersonId> owner, Optional<String> roleId, SeparationOfDuties.Rule rule) {
        var role = roleId.flatMap(Role::withId);
        var person = owner.flatMap(people::find).filter(Person::active);
        if (person.isPresent()) {
            return forPerson(person.get().id(), role, rule);
        }
        if (role.isPresent() && !people.holders(role.get()).isEmpty()) {
            return new To(null, null, role.get(), false);
        }
        return new To(null, null, Role.AIMS_MANAGER, true);
    }

    private To forPerson(PersonId owner, Optional<Role> role, SeparationOfDuties.Rule rule) {
        return people.substituteOf(owner)
                .map(Person::id)
                .filter(substitute -> !separation.bars(substitute, rule))
                .map(substitute -> new To(substitute, owner, role.orElse(null), false))
                .orElseGet(() -> new To(owner, null, role.orElse(null), false));
    }
}
