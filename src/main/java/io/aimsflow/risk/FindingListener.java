package io.aimsflow.risk;

import io.aimsflow.impact.ImpactMeasureDecided;
import io.aimsflow.shared.Actor;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns the harms that an impact assessment answers with measures into risks (ISO/IEC 42001:2023, 6.1.4). */
@Component
class FindingListener {

    private final RiskFindings findings;

    FindingListener(RiskFindings findings) {
        this.findings = findings;
    }

    @ApplicationModuleListener
    void on(ImpactMeasureDecided measure) {
        findings.add(
                new RiskFinding(
                        key(measure.id()),
                        measure.continued().map(FindingListener::key),
                        measure.system(),
                        measure.group() + ": " + measure.harm(),
                        measure.likelihood(),
                        measure.severity(),
                        measure.measure(),
                        measure.owner(),
                        measure.due(),
                        measure.linkedRisk()),
                Actor.of(measure.by()));
    }

    private static String key(UUID measure) {
        return "impact/" + measure;
    }
}
