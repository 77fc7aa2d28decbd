package io.aimsflow.systems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What another module knows of the impact of systems; shown in the register, which knows nothing of assessments itself. */
public interface AssessedSystems {

    /** With one statement; systems that were never assessed, nor are being, are missing. */
    Map<SystemId, Assessed> of(Collection<SystemId> ids);

    /**
     * How a system stands.
     *
     * @param level message key of the level; empty until one was found
     * @param tone of its badge: {@code good}, {@code info}, {@code warn} or {@code bad}
     * @param on when it was decided
     * @param nextReview when it is assessed again
     * @param overdue whether that day has passed
     * @param path of the page of the newest decided assessment, or of the one that runs
     * @param running number of the assessment that runs; empty if none does
     */
    record Assessed(
            String level,
            String tone,
            Optional<Instant> on,
            Optional<LocalDate> nextReview,
            boolean overdue,
            String path,
            String running) {}
}
