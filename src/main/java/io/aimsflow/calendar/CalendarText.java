package io.aimsflow.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What is common to all iCalendar files of ours (RFC 5545). */
final class CalendarText {

    /** In characters: of 75 bytes that a line may have, some letters take two. */
    private static final int LINE = 60;

    private CalendarText() {}

    static Calendar empty() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Aimsflow//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    static String folded(Calendar calendar) {
        try (var text = new StringWriter()) {
            new CalendarOutputter(false, LINE).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar could not be written into memory", e);
        }
    }
}
