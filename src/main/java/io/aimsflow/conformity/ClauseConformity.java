package io.aimsflow.conformity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Optional;

/**
 * How well one clause is kept to.
 *
 * @param indications what the registers tell, the worst first; empty if none can tell
 * @param answer of the gap review
 */
public record ClauseConformity(Clause clause, List<Indication> indications, Optional<GapAnswer> answer) {

    public ClauseConformity {
        indications = List.copyOf(indications);
    }

    /** The worst of what the registers tell; empty if none can tell. What people say of themselves does not count. */
    public Optional<ConformityState> state() {
        return indications.stream().map(Indication::state).reduce(ConformityState::or);
    }

    /** Who sees to it: the person named in the gap review. */
    public Optional<PersonId> responsible() {
        return answer.flatMap(GapAnswer::responsible);
    }

    /** The role that can mend it, where no person is named. */
    public Role role() {
        return indications.isEmpty() ? Role.AIMS_MANAGER : indications.get(0).owner();
    }

    boolean settled() {
        return state().map(ConformityState.MET::equals)
                .orElseGet(() -> answer.filter(given -> given.gap() == GapAnswer.Gap.IN_PLACE)
                        .isPresent());
    }
}
