package io.aimsflow.risk;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the risks that they own. */
@Component
class RiskOwnerships implements Responsibilities {

    private final RiskTable table;
    private final RiskRecording recording;

    RiskOwnerships(RiskTable table, RiskRecording recording) {
        this.table = table;
        this.recording = recording;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return table.ownedBy(person).stream()
                .map(risk -> new Responsibility(
                        "risk.responsibility",
                        risk.number() + " " + risk.details().title(),
                        "/risks/" + risk.number()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        table.ownedBy(from)
                .forEach(risk -> recording.change(
                        risk, risk.details().with(RiskField.OWNER, to.toString()), "", actor, Way.HAND_OVER));
    }
}
