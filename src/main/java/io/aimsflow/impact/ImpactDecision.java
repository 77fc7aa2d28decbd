package io.aimsflow.impact;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who decided what in the end.
 *
 * @param stop whether the system has to stop
 * @param words the conditions of an approval, or the reason for a stop; may be empty
 */
public record ImpactDecision(PersonId by, Optional<PersonId> onBehalfOf, Instant at, boolean stop, String words) {

    static ImpactDecision of(Actor actor, Instant at, boolean stop, String words) {
        return new ImpactDecision(actor.person(), actor.onBehalfOf(), at, stop, words.strip());
    }

    Actor actor() {
        return new Actor(by, onBehalfOf);
    }
}
