package io.aimsflow.calendar;

import io.aimsflow.calendar.FeedTable.Standing;
import io.aimsflow.identity.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a feed: each thing is an event that takes its whole day and keeps nobody busy (RFC 5545). */
@Component
class FeedText {

    private final MessageSource messages;
    private final String base;
    private final String host;

    FeedText(MessageSource messages, @Value("${aimsflow.base-url}") String base) {
        this.messages = messages;
        this.base = base.replaceAll("/+$", "");
        this.host = String.valueOf(URI.create(this.base).getHost());
    }

    /** The address of something on this server. */
    String address(String path) {
        return base + path;
    }

    /** What tells an event from all others, of this server and of any. */
    String uid(String id) {
        return id + "@" + host;
    }

    /** What a calendar program shows of something. */
    String summary(CalendarEntry entry, Person person) {
        return messages.getMessage(entry.word(), null, person.language()) + ": " + entry.subject();
    }

    String write(List<CalendarEntry> entries, Map<String, Standing> standings, Person person) {
        var calendar = CalendarText.empty();
        calendar.add(new XProperty("X-WR-CALNAME", text("calendar.feed.name", person)));
        calendar.add(new XProperty("X-WR-CALDESC", text("calendar.feed.description", person)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        for (var entry : entries) {
            calendar.add(event(entry, standings.get(entry.id()), person));
        }
        return CalendarText.folded(calendar);
    }

    private VEvent event(CalendarEntry entry, Standing standing, Person person) {
        var event = new VEvent(false);
        event.add(new Uid(uid(entry.id())));
        event.add(new DtStamp(standing.changedAt()));
        event.add(new DtStart<>(entry.day()));
        event.add(new DtEnd<>(entry.day().plusDays(1)));
        event.add(new Summary(summary(entry, person)));
        event.add(new Categories(messages.getMessage(entry.kind().messageKey(), null, person.language())));
        event.add(new Url(URI.create(address(entry.path()))));
        event.add(new Sequence(standing.sequence()));
        event.add(new LastModified(standing.changedAt()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String text(String key, Person person) {
        return messages.getMessage(key, new Object[] {person.name()}, person.language());
    }
}
