package io.aimsflow.documents;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is asked to read a version and confirm it.
 *
 * @param due the last day
 * @param question what was unclear; empty if nothing was
 * @param answer what the owner said to it; empty until then
 */
public record Acknowledgement(
        UUID id,
        UUID campaign,
        PersonId person,
        CaseId caseId,
        LocalDate due,
        State state,
        String question,
        String answer,
        Optional<Instant> confirmedAt) {

    /** How far it has come. */
    public enum State {
        ASKED,
        /** The owner has to answer first. */
        QUESTION,
        CONFIRMED,
        /** Left the audience, or the campaign ended first. */
        RELEASED,
        /** The AIMS manager cancelled the case. */
        EXCUSED;

        /** Whether it counts among those who have to confirm. */
        public boolean counts() {
            return open() || this == CONFIRMED;
        }

        public boolean open() {
            return this == ASKED || this == QUESTION;
        }

        public String messageKey() {
            return "documents.acknowledgement.state." + name();
        }
    }

    public boolean late(LocalDate today) {
        return state.open() && due.isBefore(today);
    }
}
