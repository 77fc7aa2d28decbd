package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody needs a competence that nothing shows.
 *
 * @param until the day on which a planned or accepted gap comes up again
 * @param note the training that is planned, or why the gap is accepted
 * @param remarks why the AIMS manager did not agree to the last answer; empty otherwise
 * @param answer what the person answered; the AIMS manager has still to agree to it while the gap is open
 */
public record CompetenceGap(
        UUID id,
        UUID competence,
        PersonId person,
        CaseId caseId,
        LocalDate since,
        State state,
        Optional<LocalDate> until,
        String note,
        String remarks,
        Optional<Answer> answer) {

    /** How far it has come. */
    public enum State {
        OPEN,
        PLANNED,
        ACCEPTED,
        CLOSED
    }

    /** What somebody can say of their own gap. */
    public enum Choice {
        PROOF,
        TRAINING,
        CANNOT
    }

    /**
     * What the person answered.
     *
     * @param text what shows the competence, which training is planned, or why there is none
     * @param until the last day of the proof, or of the training; empty if the proof does not expire
     */
    public record Answer(
            Choice choice,
            String text,
            Optional<ProofKind> kind,
            Optional<LocalDate> obtainedOn,
            Optional<LocalDate> until) {}

    boolean comesUpAgainOn(LocalDate day) {
        return until.filter(planned -> planned.isBefore(day)).isPresent();
    }
}
