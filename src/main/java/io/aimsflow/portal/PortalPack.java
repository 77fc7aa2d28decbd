package io.aimsflow.portal;

import io.aimsflow.certification.Readiness;
import io.aimsflow.certification.ReadinessLine;
import io.aimsflow.pack.PackContent;
import io.aimsflow.pack.PackHeading;
import io.aimsflow.pack.PackOrder;
import io.aimsflow.pack.PackView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an auditor may see: the pack that was released for their audit.
 *
 * @param contents clauses first, then controls
 * @param readiness of the clauses when it was released; empty for audits before that was kept
 */
public record PortalPack(
        PackView view,
        List<PackOrder.Fact> facts,
        Map<PackHeading.Group, List<PackContent>> contents,
        Optional<Readiness> readiness) {

    /** How a clause stood; empty if nothing measured it. */
    public Optional<ReadinessLine> line(String clause) {
        return readiness.flatMap(released -> released.lines().stream()
                .filter(line -> line.clause().equals(clause))
                .findFirst());
    }

    /** What is known of the finished file. */
    public PackView.Built built() {
        return view.built().orElseThrow();
    }
}
