package io.aimsflow.changes;

import io.aimsflow.shared.CaseId;
import java.util.Optional;

/**
 * A change that somebody asks for.
 *
 * @param what in the words of who asks; 1 to 2,000 characters
 * @param cause the case that made it necessary, if there is one
 */
public record ProposedChange(ChangeKind kind, String what, Optional<CaseId> cause) {}
