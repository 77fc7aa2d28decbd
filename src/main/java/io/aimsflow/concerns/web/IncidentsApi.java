package io.aimsflow.concerns.web;

import io.aimsflow.concerns.Incident;
import io.aimsflow.concerns.IncidentDuty;
import io.aimsflow.concerns.IncidentPage;
import io.aimsflow.concerns.IncidentState;
import io.aimsflow.concerns.IncidentVerdict;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.identity.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for programs, to read. */
@RestController
@RequestMapping("/api/incidents")
class IncidentsApi {

    private static final int PAGE_SIZE = 100;

    private final Incidents incidents;

    IncidentsApi(Incidents incidents) {
        this.incidents = incidents;
    }

    /** A line of the register; {@code informBy} is the most urgent open duty to inform. */
    record Line(
            String number,
            UUID caseId,
            String title,
            IncidentState state,
            String system,
            Optional<Boolean> serious,
            Optional<LocalDate> aware,
            Optional<Instant> informBy,
            String concern,
            String nonconformity,
            String risk) {

        static Line of(Incident incident, Optional<Instant> informBy) {
            return new Line(
                    incident.number(),
                    incident.caseId().value(),
                    incident.title(),
                    incident.state(),
                    incident.systemName(),
                    incident.verdict().map(IncidentVerdict::serious),
                    incident.description().map(known -> known.aware()),
                    informBy,
                    incident.concern(),
                    incident.nonconformity(),
                    incident.risk());
        }

        static Line of(IncidentPage.Line line) {
            return of(line.incident(), line.informBy());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, String next) {}

    /** Somebody to be informed. */
    record Duty(
            IncidentDuty.Whom whom,
            Instant due,
            String rule,
            IncidentDuty.State state,
            Optional<LocalDate> informedOn,
            String reference,
            String reason) {

        static Duty of(IncidentDuty duty) {
            return new Duty(
                    duty.whom(),
                    duty.due(),
                    duty.rule(),
                    duty.state(),
                    duty.informedOn(),
                    duty.reference(),
                    duty.reason());
        }
    }

    record Resource(Line incident, String reported, String containment, String lessons, List<Duty> duties) {}

    @GetMapping
    Page list(IncidentQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = incidents.list(query.filter(PAGE_SIZE), me.id());
        return new Page(page.lines().stream().map(Line::of).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var view = incidents.byNumber(number, me.id());
        var open = view.duties().stream()
                .filter(duty -> duty.state() == IncidentDuty.State.OPEN)
                .map(IncidentDuty::due)
                .findFirst();
        var incident = view.incident();
        return new Resource(
                Line.of(incident, open),
                incident.reported(),
                incident.containment(),
                incident.lessons(),
                view.duties().stream().map(Duty::of).toList());
    }
}
