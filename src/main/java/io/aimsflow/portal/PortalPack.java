package io.aimsflow.portal;

import io.aimsflow.pack.PackContent;
import io.aimsflow.pack.PackHeading;
import io.aimsflow.pack.PackOrder;
import io.aimsflow.pack.PackView;
import java.util.List;
import java.util.Map;

/**
 * What an auditor may see: the pack that was released for their audit.
 *
 * @param contents clauses first, then controls
 */
public record PortalPack(
        PackView view, List<PackOrder.Fact> facts, Map<PackHeading.Group, List<PackContent>> contents) {

    /** What is known of the finished file. */
    public PackView.Built built() {
        return view.built().orElseThrow();
    }
}
