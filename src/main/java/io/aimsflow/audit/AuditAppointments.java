package io.aimsflow.audit;

import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.EnclosedFile;
import io.aimsflow.workflow.PeopleTold;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has auditees and auditors told by mail of an audit's days, with an entry for their calendars. */
@Component
class AuditAppointments {

    /** Kind of the enclosed file. */
    static final String KIND = "audit-appointment";

    private static final String CALENDAR = "/calendar";

    private final ApplicationEventPublisher events;

    AuditAppointments(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Everybody who takes part in the audit. */
    static Set<PersonId> people(Audit audit) {
        return Stream.concat(audit.auditors().stream(), audit.auditees().stream())
                .collect(Collectors.toSet());
    }

    /** Days or people were changed: tells whoever came, whoever stayed and has new days, and whoever left. */
    void changed(Audit before, Audit after) {
        if (after.firstDay().isEmpty()) {
            return;
        }
        Set<PersonId> told = before.firstDay().isPresent() ? people(before) : Set.of();
        var asked = people(after);
        tell("planned", without(asked, told), after, after.path());
        if (!before.firstDay().equals(after.firstDay()) || !before.lastDay().equals(after.lastDay())) {
            tell("moved", without(asked, without(asked, told)), after, after.path());
        }
        tell("left", without(told, asked), after, CALENDAR);
    }

    /** The audit does not take place. */
    void cancelled(Audit audit) {
        if (audit.firstDay().isPresent()) {
            tell("cancelled", people(audit), audit, audit.path());
        }
    }

    private static Set<PersonId> without(Set<PersonId> all, Set<PersonId> others) {
        Set<PersonId> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    private void tell(String what, Set<PersonId> people, Audit audit, String path) {
        if (people.isEmpty()) {
            return;
        }
        events.publishEvent(new PeopleTold(
                UUID.randomUUID(),
                people,
                path,
                "audit.told." + what,
                List.of(audit.number(), audit.title(), day(audit.firstDay()), day(audit.lastDay())),
                Optional.of(
                        new EnclosedFile(KIND, audit.number(), audit.number().toLowerCase(Locale.ROOT) + ".ics"))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
