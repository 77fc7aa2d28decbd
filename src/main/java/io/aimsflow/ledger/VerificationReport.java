package io.aimsflow.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification of the whole ledger found.
 *
 * @param at when it began
 * @param head the newest head at that time
 * @param sealed how many entries the tree holds
 * @param unsealed how many wait for their seal
 * @param heads how many heads were compared, known ones from outside included
 * @param references how many hashes of things kept elsewhere were computed again
 * @param findings the first {@value #MAX_FINDINGS} of them
 * @param findingCount how many there are
 */
public record VerificationReport(
        Instant at,
        Optional<TreeHead> head,
        long sealed,
        long unsealed,
        long heads,
        long references,
        List<Finding> findings,
        long findingCount) {

    public static final int MAX_FINDINGS = 1_000;

    /** True if nothing was changed, removed or inserted. */
    @JsonProperty
    public boolean intact() {
        return findingCount == 0;
    }

    /** The report for a console, ending with a line that says INTACT or NOT INTACT. */
    public String text() {
        return ReportText.of(this);
    }
}
