package io.aimsflow.concerns;

import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.OrganisationRole;
import io.aimsflow.workflow.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works out who must be informed of an incident. Days are calendar days; the first is the day after becoming aware, and the
 * time is over at the end of the last one in the organisation's zone.
 */
@Component
class IncidentDuties {

    static final String PROVIDER = "incident.inform-provider";
    static final String USERS = "incident.inform-users";

    private static final Rule DEPLOYER = new Rule(
            "Article 26, 5 of the EU AI Act: the deployer informs the provider and then the authority at once",
            "Artikel 26 Absatz 5 der KI-Verordnung: Der Betreiber informiert sofort den Anbieter und dann die Behörde");
    private static final Rule OWN = new Rule(
            "The organisation’s own rule (ISO/IEC 42001:2023, A.8.4): people hear of what concerns them",
            "Eigene Regel der Organisation (ISO/IEC 42001:2023, A.8.4): Menschen erfahren, was sie betrifft");

    private final Policies policies;
    private final ZoneId zone;

    IncidentDuties(Policies policies, @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.policies = policies;
        this.zone = zone;
    }

    private record Rule(String text, String german) {}

    /** The last moment of the day that comes so many calendar days after becoming aware. */
    Instant end(LocalDate aware, int days) {
        return aware.plusDays(days)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .toInstant();
    }

    List<IncidentDuty> of(Incident incident, IncidentVerdict verdict, AiSystemLine system) {
        var description = incident.description().orElseThrow();
        var roles = system.description().list(AiSystemField.ROLES);
        var provider = roles.contains(OrganisationRole.PROVIDER.name());
        var deployer = roles.contains(OrganisationRole.DEPLOYER.name()) && !provider;
        List<IncidentDuty> duties = new ArrayList<>();
        if (verdict.days() > 0 && deployer) {
            var days = policies.valueOf(PROVIDER);
            duties.add(duty(incident, IncidentDuty.Whom.PROVIDER, end(description.aware(), days), DEPLOYER));
            duties.add(duty(
                    incident,
                    IncidentDuty.Whom.AUTHORITY,
                    end(description.aware(), Math.min(days, verdict.days())),
                    DEPLOYER));
        } else if (verdict.days() > 0) {
            var rule = new Rule(verdict.rule(), verdict.ruleDe());
            duties.add(duty(incident, IncidentDuty.Whom.AUTHORITY, end(description.aware(), verdict.days()), rule));
        }
        if (verdict.serious() || description.severity() != IncidentSeverity.LOW) {
            var due = end(description.aware(), policies.valueOf(USERS));
            duties.add(duty(incident, IncidentDuty.Whom.USERS, due, OWN));
        }
        return duties;
    }

    private static IncidentDuty duty(Incident incident, IncidentDuty.Whom whom, Instant due, Rule rule) {
        return new IncidentDuty(
                UUID.randomUUID(),
                incident.id(),
                whom,
                due,
                rule.text(),
                rule.german(),
                IncidentDuty.State.OPEN,
                Optional.empty(),
                "",
                "");
    }
}
