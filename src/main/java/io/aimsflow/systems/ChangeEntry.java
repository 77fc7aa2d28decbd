package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One step in the history of an entry: who changed what, when, in which way, and why. */
public record ChangeEntry(UUID id, Instant at, Actor by, Way way, String reason, List<Change> changes) {

    public ChangeEntry {
        changes = List.copyOf(changes);
    }
}
