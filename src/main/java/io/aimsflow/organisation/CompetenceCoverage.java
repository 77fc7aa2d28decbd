package io.aimsflow.organisation;

import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** Who needs a competence, and who has it. */
public record CompetenceCoverage(Competence competence, List<Cover> people) {

    /**
     * How one person stands.
     *
     * @param proof the one that counts longest, also if it is over
     * @param gap while it is not closed
     * @param soon true if the proof is over within 60 days
     */
    public record Cover(
            PersonId person,
            String name,
            Optional<Proof> proof,
            boolean proven,
            boolean soon,
            Optional<CompetenceGap> gap) {}

    public long proven() {
        return people.stream().filter(Cover::proven).count();
    }

    public long gaps() {
        return people.size() - proven();
    }
}
