package io.aimsflow.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.springframework.stereotype.Component;

/**
 * Writes appointments that are mailed (RFC 5546). As requests rather than publications: these are what calendar programs move and
 * remove by themselves when a later one comes. They ask for no answer, for nobody would read it.
 */
@Component
public class Appointments {

    private final FeedText addresses;
    private final Clock clock;

    Appointments(FeedText addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Of the file, as mails have to name it. */
    public String mediaType(Appointment appointment) {
        return "text/calendar; charset=UTF-8; method=" + (appointment.cancelled() ? "CANCEL" : "REQUEST");
    }

    /**
     * The file for one person: an event of whole days that keeps nobody busy.
     *
     * @param organiser mail address that the mail comes from, as calendar programs expect
     * @param attendee mail address that the mail goes to
     */
    public byte[] write(Appointment appointment, String organiser, String attendee) {
        var calendar = CalendarText.empty();
        calendar.add(appointment.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event(appointment, organiser, attendee));
        return CalendarText.folded(calendar).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Appointment appointment, String organiser, String attendee) {
        var address = addresses.address(appointment.path());
        var event = new VEvent(false);
        event.add(new Uid(addresses.uid(appointment.id())));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(appointment.firstDay()));
        event.add(new DtEnd<>(appointment.lastDay().plusDays(1)));
        event.add(new Summary(appointment.summary()));
        event.add(new Description(appointment.text() + "\n" + address));
        event.add(new Url(URI.create(address)));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Organizer(mailto(organiser)));
        event.add(new Attendee(mailto(attendee)).add(PartStat.NEEDS_ACTION).add(Rsvp.FALSE));
        event.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no mail address: " + address, e);
        }
    }
}
