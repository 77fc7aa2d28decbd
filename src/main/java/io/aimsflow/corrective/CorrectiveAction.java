package io.aimsflow.corrective;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One planned action of a {@link Nonconformity}, in one round of action. */
@Entity
@Table(name = "corrective_action")
class CorrectiveAction {

    @Id
    private UUID id;

    private int round;
    private int position;
    private String what;
    private UUID owner;
    private LocalDate due;
    private @Nullable UUID doneBy;
    private @Nullable UUID doneFor;
    private @Nullable LocalDate doneOn;
    private @Nullable String result;

    @SuppressWarnings("NullAway.Init")
    protected CorrectiveAction() {}

    CorrectiveAction(int round, int position, PlannedAction planned) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.position = position;
        this.what = planned.what().strip();
        this.owner = planned.owner().value();
        this.due = planned.due();
    }

    UUID id() {
        return id;
    }

    int round() {
        return round;
    }

    boolean done() {
        return doneBy != null;
    }

    boolean ownedBy(PersonId person) {
        return owner.equals(person.value());
    }

    void giveTo(PersonId person) {
        owner = person.value();
    }

    void done(ActionResult came, Actor actor) {
        doneBy = actor.person().value();
        doneFor = actor.onBehalfOf().map(PersonId::value).orElse(null);
        doneOn = came.doneOn();
        result = came.result().strip();
    }

    ActionView view() {
        return new ActionView(
                id,
                round,
                what,
                new PersonId(owner),
                due,
                Optional.ofNullable(doneBy).map(PersonId::new),
                Optional.ofNullable(doneOn),
                Optional.ofNullable(result).orElse(""));
    }
}
