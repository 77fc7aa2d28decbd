package io.aimsflow.workflow;

import java.time.Instant;

/**
 * One deployed version of a process model.
 *
 * @param definitionId names this version everywhere
 * @param process name and documentation of the process
 * @param versionTag as its author calls the version, such as {@code 1.2.0}
 * @param version counted by the engine
 * @param running cases on this version that have not ended
 * @param ended cases on this version that have
 * @param newest true if new cases start on it
 */
public record DeployedModel(
        String definitionId,
        String key,
        ElementInfo process,
        String versionTag,
        int version,
        Instant deployedAt,
        ModelOrigin origin,
        long running,
        long ended,
        boolean newest) {}
