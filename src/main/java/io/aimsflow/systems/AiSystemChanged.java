package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * A registered entry changed.
 *
 * @param change tells this event from an equal one, and a second delivery of it from both
 * @param reason in the words of who changed it; may be empty
 */
public record AiSystemChanged(
        UUID change, SystemId system, String number, List<Change> changes, Way way, String reason, PersonId by) {

    public AiSystemChanged {
        changes = List.copyOf(changes);
    }
}
