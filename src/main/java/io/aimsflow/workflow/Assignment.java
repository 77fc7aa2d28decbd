package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who gets a task: the person whom the model names; their substitute while they are away; else the role's group; and
 * if nobody holds the role, or all who do must not judge this case, the AIMS manager too, marked as "no owner". Never nobody.
 */
@Component
class Assignment {

    private final People people;
    private final SeparationOfDuties separation;

    Assignment(People people, SeparationOfDuties separation) {
        this.people = people;
        this.separation = separation;
    }

    /** Who has the task, in whose place, and which roles may claim it. */
    record To(@Nullable PersonId assignee, @Nullable PersonId standsInFor, List<Role> roles, boolean noOwner) {}

    To of(Optional<PersonId> owner, List<String> roleIds, SeparationOfDuties.Rule rule) {
        var roles = roleIds.stream().map(Role::withId).flatMap(Optional::stream).toList();
        var person = owner.flatMap(people::find).filter(Person::active);
        if (person.isPresent()) {
            return forPerson(person.get().id(), roles, rule);
        }
        return forRoles(roles, rule);
    }

    private To forRoles(List<Role> roles, SeparationOfDuties.Rule rule) {
        var holders = roles.stream()
                .flatMap(role -> people.holders(role).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        if (holders.isEmpty()) {
            return new To(null, null, List.of(Role.AIMS_MANAGER), true);
        }
        if (separation.barred(rule).containsAll(holders)) {
            var wider = Stream.concat(roles.stream(), Stream.of(Role.AIMS_MANAGER))
                    .distinct()
                    .toList();
            return new To(null, null, wider, true);
        }
        return new To(null, null, roles, false);
    }

    private To forPerson(PersonId owner, List<Role> roles, SeparationOfDuties.Rule rule) {
        return people.substituteOf(owner)
                .map(Person::id)
                .filter(substitute -> !separation.bars(substitute, rule))
                .map(substitute -> new To(substitute, owner, roles, false))
                .orElseGet(() -> new To(owner, null, roles, false));
    }
}
