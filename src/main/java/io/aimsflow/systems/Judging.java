package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.Classification.Own;
import io.aimsflow.systems.Classification.Reason;
import io.aimsflow.workflow.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what the decision table says of a system, and what people say of that. */
@Component
class Judging {

    private final ClassificationTable table;
    private final Recording recording;
    private final Clock clock;

    Judging(ClassificationTable table, Recording recording, Clock clock) {
        this.table = table;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws Refused if no rule fired, or the first one names no class that there is */
    Classification judged(CaseId caseId, AiSystem system, Decision decision, Actor answeredBy) {
        var reasons = decision.hits().stream().map(Judging::reason).toList();
        var judged = new Classification(
                UUID.randomUUID(),
                system.id(),
                caseId,
                now(),
                answeredBy.person(),
                decision.key(),
                decision.versionTag(),
                decision.version(),
                reasons.stream()
                        .findFirst()
                        .flatMap(Judging::riskClass)
                        .orElseThrow(() -> Refused.because("systems-no-rule", decision.versionTag())),
                reasons,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        table.insert(judged);
        recording.fact("judged", system, answeredBy, Optional.of(caseId), told(judged));
        return judged;
    }

    /** Somebody confirms the class, or puts another in its place. */
    Classification settle(Classification judged, Optional<Own> own, AiSystem system, Actor actor) {
        var settled = new Classification(
                judged.id(),
                judged.system(),
                judged.caseId(),
                judged.at(),
                judged.answeredBy(),
                judged.decision(),
                judged.versionTag(),
                judged.version(),
                judged.judged(),
                judged.reasons(),
                own,
                Optional.of(actor.person()),
                Optional.of(now()));
        table.settle(settled);
        recording.fact("classified", system, actor, Optional.of(judged.caseId()), told(settled));
        return settled;
    }

    private static Reason reason(Decision.Hit hit) {
        return new Reason(hit.rule(), hit.text("class"), hit.text("article"), hit.text("reason"), hit.text("reasonDe"));
    }

    private static Optional<RiskClass> riskClass(Reason reason) {
        return Arrays.stream(RiskClass.values())
                .filter(each -> each.name().equals(reason.riskClass()))
                .findFirst();
    }

    private static Map<String, Object> told(Classification judged) {
        return Map.of(
                "class", judged.riskClass().name(),
                "rules", judged.reasons().stream().map(Reason::rule).toList(),
                "version", judged.versionTag(),
                "reason", judged.own().map(Own::reason).orElse(""));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
