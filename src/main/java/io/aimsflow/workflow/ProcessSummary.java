package io.aimsflow.workflow;

import java.util.List;

/**
 * A process with all its deployed versions.
 *
 * @param versions the newest first; never empty
 * @param withdrawn true if its model was removed, so that no new cases start
 */
public record ProcessSummary(
        String key, ElementInfo process, long running, long ended, List<DeployedModel> versions, boolean withdrawn) {

    static ProcessSummary of(List<DeployedModel> versions) {
        DeployedModel newest = versions.get(0);
        return new ProcessSummary(
                newest.key(),
                newest.process(),
                versions.stream().mapToLong(DeployedModel::running).sum(),
                versions.stream().mapToLong(DeployedModel::ended).sum(),
                versions,
                versions.stream().noneMatch(DeployedModel::newest));
    }

    /** The version that came last. */
    public DeployedModel newest() {
        return versions.get(0);
    }
}
