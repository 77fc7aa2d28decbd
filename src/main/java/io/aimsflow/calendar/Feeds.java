package io.aimsflow.calendar;

import io.aimsflow.calendar.DueTable.Span;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Secret;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal calendar feeds, each behind a secret address of which only the hash is kept. A feed holds what the person has to do,
 * and ends with their account.
 */
@Service
@Transactional
public class Feeds {

    /** Below it all feeds stand. */
    public static final String PATH = "/calendar/feeds/";

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 400;
    private static final int MOST = 1000;

    private final FeedTable table;
    private final FeedText text;
    private final DueTable due;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    Feeds(FeedTable table, FeedText text, DueTable due, People people, Ledger ledger, Clock clock) {
        this.table = table;
        this.text = text;
        this.due = due;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Feed> of(PersonId person) {
        return table.of(person);
    }

    /** Makes an address and gives it, this once; one that there was before stops working. */
    public String renew(PersonId person) {
        var secret = Secret.random();
        table.write(person, Secret.hash(secret), now());
        tell("calendar-feed-opened", person);
        return text.address(PATH + secret + ".ics");
    }

    /** The address stops working. @throws NotFound if there is none */
    public void switchOff(PersonId person) {
        if (!table.remove(person)) {
            throw new NotFound("calendar feed", person);
        }
        tell("calendar-feed-closed", person);
    }

    /** What stands behind a secret; empty if it is none of somebody who is here. */
    public Optional<FeedFile> read(String secret) {
        return table.find(Secret.hash(secret))
                .flatMap(feed ->
                        people.find(feed.person()).filter(Person::active).map(person -> read(feed, person)));
    }

    private FeedFile read(FeedTable.Known feed, Person person) {
        var now = now();
        var today = due.today();
        var entries = due.list(
                new Span(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)),
                CalendarFilter.mine(),
                CalendarViewer.of(person.id(), people),
                Optional.empty(),
                MOST);
        if (feed.toBeNoted(now)) {
            table.noteUse(person.id(), now);
        }
        var contents = contents(entries, person);
        var content = hash(person.name() + person.language() + contents);
        var same = feed.content().filter(content::equals).isPresent();
        if (!same) {
            table.stand(person.id(), content, contents, now);
        }
        var written = text.write(entries, table.standings(person.id()), person);
        return new FeedFile(written, content, same ? feed.changedAt().orElse(now) : now);
    }

    /** By id, what is told of each. */
    private Map<String, String> contents(List<CalendarEntry> entries, Person person) {
        Map<String, String> contents = new LinkedHashMap<>();
        entries.forEach(entry ->
                contents.put(entry.id(), hash(entry.day() + " " + entry.path() + " " + text.summary(entry, person))));
        return contents;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Secret.hash(text));
    }

    /** To the second, as iCalendar writes times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void tell(String kind, PersonId person) {
        ledger.append(new NewEntry(
                kind, Optional.of(Actor.of(person)), Optional.empty(), Set.of(), Map.of("person", person.toString())));
    }
}
