package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One measurement of an objective.
 *
 * @param plannedOn the day for which it was asked
 * @param target as it was then; so is {@code direction}
 * @param gap what was decided about a value off target; empty if nothing was yet, or it is on target
 */
public record Measurement(
        UUID id,
        UUID objective,
        CaseId caseId,
        LocalDate plannedOn,
        LocalDate measuredOn,
        BigDecimal value,
        Direction direction,
        BigDecimal target,
        boolean onTarget,
        String note,
        PersonId person,
        Optional<Gap> gap) {

    /**
     * What is done about a value off target.
     *
     * @param text why it is accepted, or what is to be done
     * @param owner of the action; so is {@code due} its day
     * @param result what came of the action; empty until it is done
     */
    public record Gap(
            Decision decision,
            String text,
            Optional<PersonId> owner,
            Optional<LocalDate> due,
            String result,
            Optional<LocalDate> doneOn) {}

    /** Whether a gap is lived with. */
    public enum Decision {
        ACCEPT,
        ACT
    }
}
