package io.aimsflow.impact;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.workflow.Policies;
import io.aimsflow.workflow.RoleInformed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends an assessment with its report (ISO/IEC 42001:2023, 8.4). */
@Component
class ImpactRecording {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.4"), ClauseRef.of("8.4"));

    private final ImpactTable table;
    private final ImpactReports reports;
    private final ImpactTelling tell;
    private final AiSystems systems;
    private final Policies policies;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    ImpactRecording(
            ImpactTable table,
            ImpactReports reports,
            ImpactTelling tell,
            AiSystems systems,
            Policies policies,
            Ledger ledger,
            ApplicationEventPublisher events,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.table = table;
        this.reports = reports;
        this.tell = tell;
        this.systems = systems;
        this.policies = policies;
        this.ledger = ledger;
        this.events = events;
        this.zone = zone;
    }

    void record(ImpactAssessment one) {
        var decision = one.decision.orElseThrow();
        one.record(table.nextVersion(one.system), nextReview(one, decision));
        table.retire(one.system);
        table.update(one);
        tell.state(one);
        ledger.append(new NewEntry(
                decision.stop() ? "impact-system-stopped" : "impact-assessed",
                Optional.of(decision.actor()),
                Optional.of(one.caseId),
                CLAUSES,
                told(one, decision, reports.keep(one))));
        publish(one, decision);
    }

    private LocalDate nextReview(ImpactAssessment one, ImpactDecision decision) {
        var grave = one.level().forTopManagement()
                || one.answers
                        .system()
                        .riskClass()
                        .filter(RiskClass.HIGH_RISK::equals)
                        .isPresent();
        var months = policies.valueOf(grave ? ImpactPolicies.REVIEW_GRAVE : ImpactPolicies.REVIEW);
        return LocalDate.ofInstant(decision.at(), zone).plusMonths(months);
    }

    private static Map<String, Object> told(ImpactAssessment one, ImpactDecision decision, Hash report) {
        Map<String, Object> content = new TreeMap<>();
        content.put("number", one.number);
        content.put("system", one.systemNumber);
        content.put("name", one.systemName);
        content.put("version", one.version.orElseThrow());
        content.put("level", one.level().name());
        content.put(
                "rules",
                one.answers.judgement().orElseThrow().rules().stream()
                        .map(Judgement.Rule::rule)
                        .toList());
        content.put("words", decision.words());
        content.put("nextReview", one.nextReview.map(LocalDate::toString).orElse(""));
        content.put(ImpactReportHashes.KEY, new ContentReference(one.id, report));
        return content;
    }

    private void publish(ImpactAssessment one, ImpactDecision decision) {
        events.publishEvent(new ImpactAssessed(
                one.id,
                one.caseId,
                one.number,
                one.system,
                one.systemNumber,
                one.version.orElseThrow(),
                one.level(),
                decision.stop(),
                one.nextReview));
        if (decision.stop()) {
            stop(one, decision);
        } else {
            one.answers.measures().forEach(measure -> events.publishEvent(decided(one, measure, decision)));
        }
    }

    private void stop(ImpactAssessment one, ImpactDecision decision) {
        systems.takeOutOfUse(one.system, decision.words(), decision.actor());
        events.publishEvent(new AiSystemStopAsked(
                one.caseId, one.number, one.system, one.systemNumber, decision.words(), decision.by()));
        events.publishEvent(new RoleInformed(
                one.caseId,
                Role.AIMS_MANAGER,
                "impact.stopped",
                List.of(one.systemNumber, one.systemName, decision.words())));
    }

    private ImpactMeasureDecided decided(ImpactAssessment one, Measure measure, ImpactDecision decision) {
        var harm = measure.harm();
        var continued = one.previous
                .flatMap(table::find)
                .flatMap(before -> before.answers.measureAgainst(harm))
                .map(Measure::id);
        return new ImpactMeasureDecided(
                measure.id(),
                continued,
                one.caseId,
                one.number,
                one.system,
                one.systemNumber,
                harm.what(),
                harm.dimension(),
                harm.group(),
                harm.severity(),
                harm.likelihood(),
                measure.what(),
                measure.owner(),
                measure.due(),
                measure.linkedRisk(),
                decision.by());
    }
}
