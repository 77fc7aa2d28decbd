package io.aimsflow.documents;

import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Who shall read a draft before it is approved, and who shall approve it.
 *
 * @param reviewers at most 10; may be none
 * @param approver empty for top management
 */
public record Proposal(List<PersonId> reviewers, Optional<PersonId> approver) {

    public Proposal {
        reviewers = reviewers.stream().distinct().toList();
    }
}
