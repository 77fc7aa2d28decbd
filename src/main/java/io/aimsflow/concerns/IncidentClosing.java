package io.aimsflow.concerns;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.risk.RiskFinding;
import io.aimsflow.risk.RiskFindings;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.SystemId;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes an incident with its lessons, and opens what they ask for, once. */
@Service
@Transactional
public class IncidentClosing {

    private final Incidents incidents;
    private final IncidentTable table;
    private final IncidentDutyTable duties;
    private final Nonconformities nonconformities;
    private final RiskFindings risks;
    private final Cases cases;

    IncidentClosing(
            Incidents incidents,
            IncidentTable table,
            IncidentDutyTable duties,
            Nonconformities nonconformities,
            RiskFindings risks,
            Cases cases) {
        this.incidents = incidents;
        this.table = table;
        this.duties = duties;
        this.nonconformities = nonconformities;
        this.risks = risks;
        this.cases = cases;
    }

    /**
     * @throws Conflict if it has ended already
     * @throws Refused as long as somebody is neither informed nor need be
     */
    public void close(CaseId caseId, IncidentLessons lessons, Actor actor) {
        var incident = incidents.get(caseId);
        if (incident.state().ended()) {
            throw new Conflict("incident-ended", incident.number());
        }
        if (duties.of(incident.id()).stream().anyMatch(duty -> duty.state() == IncidentDuty.State.OPEN)) {
            throw Refused.because("incident-duty-open", incident.number());
        }
        var nonconformity = lessons.nonconformity() ? nonconformity(incident, actor) : "";
        var risk = lessons.risk().map(lesson -> risk(incident, lesson, actor)).orElse("");
        table.lessons(incident.id(), Concerns.text("lessons", lessons.lessons()), nonconformity, risk);
        incidents.close(incident, actor, Map.of("nonconformity", nonconformity, "risk", risk));
    }

    private String nonconformity(Incident incident, Actor actor) {
        var description = incident.description().orElseThrow();
        var report = new ReportNonconformity(
                incident.title(),
                description.effect(),
                "",
                Optional.empty(),
                "",
                Source.INCIDENT,
                "",
                Optional.empty(),
                incident.systemName(),
                "",
                Optional.empty(),
                List.of());
        var reported = nonconformities.report(report, actor);
        cases.link(incident.caseId(), "led-to", reported.caseId());
        return reported.number();
    }

    private String risk(Incident incident, IncidentLessons.RiskLesson lesson, Actor actor) {
        var description = incident.description().orElseThrow();
        return risks.add(
                new RiskFinding(
                        "incident/" + incident.id(),
                        Optional.empty(),
                        SystemId.of(description.system()),
                        incident.title() + ": " + description.effect(),
                        lesson.likelihood(),
                        description.severity().degree(),
                        lesson.measure(),
                        description.owner(),
                        lesson.due(),
                        lesson.known()),
                actor);
    }
}
