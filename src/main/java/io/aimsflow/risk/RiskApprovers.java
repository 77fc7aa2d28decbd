package io.aimsflow.risk;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says who decides in the risk owner's place where the owner did the work that is judged: the owner's manager, and if that is
 * not possible, nobody by name, so that the task goes to the role that the model names.
 */
@Component
class RiskApprovers {

    private final People people;

    RiskApprovers(People people) {
        this.people = people;
    }

    /** Who prepared and whom they stood in for, and who stands in for these now. */
    Set<PersonId> barred(Actor preparer) {
        Set<PersonId> doers = new HashSet<>(Set.of(preparer.person()));
        preparer.onBehalfOf().ifPresent(doers::add);
        return withSubstitutes(doers);
    }

    Set<PersonId> withSubstitutes(Collection<PersonId> doers) {
        Set<PersonId> barred = new HashSet<>(doers);
        doers.forEach(doer -> people.substituteOf(doer).map(Person::id).ifPresent(barred::add));
        return barred;
    }

    Optional<PersonId> of(PersonId owner, Set<PersonId> barred) {
        return barred.contains(owner)
                ? people.managerOf(owner)
                        .filter(Person::active)
                        .map(Person::id)
                        .filter(manager -> !barred.contains(manager))
                : Optional.of(owner);
    }
}
