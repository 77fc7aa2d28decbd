package io.aimsflow.risk;

import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.TreatmentCause.Kind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what nonconformities show of risks (ISO/IEC 42001:2023, 8.2, 10.2). */
@Service
@Transactional
public class RiskFollowUps {

    private static final int TITLE = 160;

    private final RiskRecording recording;
    private final TreatmentStarts starts;

    RiskFollowUps(RiskRecording recording, TreatmentStarts starts) {
        this.recording = recording;
        this.starts = starts;
    }

    /**
     * Adds a risk that a nonconformity has shown, and has it assessed.
     *
     * @param followUp tells what asked for it
     * @param number of the nonconformity
     * @param what in the words of whoever decided it
     * @return the case of its assessment
     */
    public CaseId add(UUID followUp, String number, String what, PersonId owner, Actor actor) {
        Map<RiskField, String> values = new EnumMap<>(RiskField.class);
        var line = what.strip().replaceAll("\\s+", " ");
        values.put(RiskField.TITLE, line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…");
        values.put(RiskField.EVENT, what.strip());
        values.put(RiskField.OWNER, owner.toString());
        var risk = recording.add(RiskId.random(), new Details(values), Optional.empty(), actor, Way.NONCONFORMITY);
        var cause = new TreatmentCause(followUp, Kind.NONCONFORMITY, number + ": " + what.strip(), "");
        return starts.because(risk, List.of(cause), Optional.empty()).orElseThrow();
    }
}
