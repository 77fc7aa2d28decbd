package io.aimsflow.controls;

import io.aimsflow.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step in a control's history.
 *
 * @param by empty if a register did it
 * @param what message key is {@code controls.step.<what>}
 */
public record ControlStep(Instant at, Optional<Actor> by, String what, List<FieldChange> changes) {

    public ControlStep {
        changes = List.copyOf(changes);
    }
}
