package io.aimsflow.certification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the clauses stood when top management released an audit: what its auditors may know of it. */
@Component
@Transactional(readOnly = true)
public class ReleasedReadiness {

    private final ReadinessTable table;

    ReleasedReadiness(ReadinessTable table) {
        this.table = table;
    }

    /** Empty if the audit was not released, or before this was kept. Whoever calls has checked who asks. */
    public Optional<Readiness> of(UUID audit) {
        return table.released(audit);
    }
}
