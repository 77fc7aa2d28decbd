package io.aimsflow.workflow;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How the models and forms that lie ready compare with those deployed.
 *
 * @param folder the organisation's own folder, if one is set
 * @param problems what has to be mended before they can be deployed; as long as there are any, the deployed set stays
 * @param changes what a deployment would change; empty if nothing would
 */
public record ModelCheck(Optional<String> folder, List<Problem> problems, List<Change> changes) {

    /**
     * One file that differs.
     *
     * @param oldTag version tag of the deployed one; empty for a new file and for forms
     * @param newTag version tag of the one that lies ready; empty for a removed file and for forms
     */
    public record Change(String file, Kind kind, String oldTag, String newTag) {

        /** A changed model that still calls itself by its old version. */
        public boolean tagForgotten() {
            return kind == Kind.CHANGED && !newTag.isEmpty() && newTag.equals(oldTag);
        }
    }

    /** How a file differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** True if there is something to deploy and nothing speaks against it. */
    public boolean deployable() {
        return problems.isEmpty() && !changes.isEmpty();
    }
}
