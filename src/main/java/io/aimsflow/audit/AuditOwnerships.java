package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the audits that they lead or will lead. */
@Component
class AuditOwnerships implements Responsibilities {

    private final AuditTable audits;
    private final PlannedTable planned;
    private final AuditIndependence independence;
    private final AuditAppointments appointments;
    private final AuditTelling tell;
    private final People people;
    private final Cases cases;

    AuditOwnerships(
            AuditTable audits,
            PlannedTable planned,
            @org.springframework.context.annotation.Lazy AuditIndependence independence,
            AuditAppointments appointments,
            AuditTelling tell,
            @org.springframework.context.annotation.Lazy People people,
            Cases cases) {
        this.audits = audits;
        this.planned = planned;
        this.independence = independence;
        this.appointments = appointments;
        this.tell = tell;
        this.people = people;
        this.cases = cases;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return Stream.concat(
                        audits.ledBy(person).stream()
                                .map(audit -> new Responsibility(
                                        "audit.responsibility", audit.number() + " " + audit.title(), audit.path())),
                        planned.ledBy(person).stream()
                                .map(audit ->
                                        new Responsibility("audit.responsibility.planned", audit.title(), "/audits")))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        var led = audits.ledBy(from);
        var waiting = planned.ledBy(from);
        if (!led.isEmpty() || !waiting.isEmpty()) {
            AuditRules.requireAuditor("", to, people);
        }
        led.forEach(audit -> {
            independence.require("", to, audit.scope());
            audits.handOver(audit, to);
            appointments.changed(audit, audits.lock(audit.id()));
            cases.change(audit.caseId(), Map.of("lead", to.toString()));
            tell.audit("handed-over", audit, Optional.of(actor), Map.of("to", to.toString()));
        });
        planned.handOver(from, to);
    }
}
