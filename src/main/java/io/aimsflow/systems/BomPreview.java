package io.aimsflow.systems;

import java.util.List;

/**
 * What a bill of materials would do to the components of a system.
 *
 * @param serial its serial number; may be empty
 * @param specVersion of CycloneDX, such as {@code 1.6}
 * @param components all that the system would be made of
 * @param changes what would be different
 * @param leftOut how many libraries and other parts it names that are none of the register's
 * @param problems all that has to be mended first; nothing is taken over as long as there are any
 */
public record BomPreview(
        String serial,
        String specVersion,
        List<Component> components,
        List<Change> changes,
        int leftOut,
        List<BomProblem> problems) {

    static BomPreview refused(List<BomProblem> problems) {
        return new BomPreview("", "", List.of(), List.of(), 0, problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
