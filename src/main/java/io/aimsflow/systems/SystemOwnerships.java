package io.aimsflow.systems;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the AI systems that they own or stand in for. */
@Component
class SystemOwnerships implements Responsibilities {

    private final AiSystemTable table;
    private final AiSystems systems;
    private final Recording recording;
    private final OwnersInCases owners;

    SystemOwnerships(AiSystemTable table, AiSystems systems, Recording recording, OwnersInCases owners) {
        this.table = table;
        this.systems = systems;
        this.recording = recording;
        this.owners = owners;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return table.ownedBy(List.of(person)).stream()
                .map(system -> new Responsibility(
                        "systems.responsibility",
                        system.number() + " " + system.description().name(),
                        "/systems/" + system.number()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        table.ownedBy(List.of(from)).forEach(system -> {
            var after = handedOver(system.description(), from, to);
            var changes = system.description().changesTo(after);
            var changed = systems.update(system.with(after));
            owners.changed(system, changed);
            recording.changed(changed, changes, actor, Way.HAND_OVER, "");
        });
    }

    /** Nobody is their own deputy: where the heir is the other of the two already, the deputy's place stays empty. */
    private static Description handedOver(Description description, PersonId from, PersonId to) {
        var after = description;
        if (after.owner().filter(from::equals).isPresent()) {
            after = after.with(AiSystemField.OWNER, to.toString());
        }
        if (after.deputy().filter(from::equals).isPresent()) {
            after = after.with(AiSystemField.DEPUTY, to.toString());
        }
        return after.owner().equals(after.deputy()) ? after.with(AiSystemField.DEPUTY, "") : after;
    }
}
