package io.aimsflow.audit;

import io.aimsflow.calendar.Appointment;
import io.aimsflow.calendar.Appointments;
import io.aimsflow.identity.People;
import io.aimsflow.notifications.Enclosure;
import io.aimsflow.notifications.Enclosures;
import io.aimsflow.notifications.Envelope;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The calendar entry of an audit as it stands when the mail is sent. For whoever does not take part (any more) it is the one that
 * takes the audit out of their calendar.
 */
@Component
class AuditEnclosures implements Enclosures {

    private final AuditTable audits;
    private final Appointments appointments;
    private final People people;
    private final MessageSource messages;

    AuditEnclosures(AuditTable audits, Appointments appointments, People people, MessageSource messages) {
        this.audits = audits;
        this.appointments = appointments;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return AuditAppointments.KIND;
    }

    @Override
    public Optional<Enclosure> enclose(String number, Envelope envelope) {
        return audits.byNumber(number)
                .flatMap(audit -> audit.firstDay().map(day -> entry(audit, day, envelope)))
                .map(entry -> new Enclosure(
                        appointments.mediaType(entry), appointments.write(entry, envelope.from(), envelope.address())));
    }

    private Appointment entry(Audit audit, LocalDate firstDay, Envelope envelope) {
        var takesPart = AuditAppointments.people(audit).contains(envelope.reader());
        var lead = people.get(audit.lead()).name();
        return new Appointment(
                "internal-audit-" + audit.id(),
                audit.calendarSequence(),
                text("audit.entry", envelope.language(), audit.number(), audit.title()),
                text(
                        "audit.entry.text",
                        envelope.language(),
                        lead,
                        audit.scope().text()),
                audit.path(),
                firstDay,
                audit.lastDay().orElse(firstDay),
                audit.state() == AuditState.CANCELLED || !takesPart);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
