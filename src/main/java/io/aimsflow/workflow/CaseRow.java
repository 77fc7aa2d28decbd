package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code workflow_case}. */
record CaseRow(
        CaseId id,
        String number,
        String process,
        String definition,
        String processInstance,
        Subject subject,
        String state,
        @Nullable PersonId owner,
        @Nullable PersonId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endEvent) {}
