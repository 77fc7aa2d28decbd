package io.aimsflow.identity;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;

/**
 * What modules implement that give work or ownership to people. An account is closed only when every implementation
 * lists nothing for it any more. Called inside the transaction that closes the account.
 */
public interface Responsibilities {

    /** What the person must hand over; at most what a page can show is needed, an empty list means nothing. */
    List<Responsibility> of(PersonId person);

    /**
     * Gives all of it to another, active person.
     *
     * @throws io.aimsflow.shared.Refused if a rule, such as separation of duties, forbids this person
     */
    void handOver(PersonId from, PersonId to, Actor actor);
}
