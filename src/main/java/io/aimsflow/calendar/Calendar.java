package io.aimsflow.calendar;

import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.calendar.DueTable.Span;
import io.aimsflow.due.DueKind;
import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due, from all registers. Everybody sees what their own rights in the registers let them see. */
@Service
@Transactional(readOnly = true)
public class Calendar {

    private final DueTable due;
    private final People people;

    Calendar(DueTable due, People people) {
        this.due = due;
        this.people = people;
    }

    /** The day that it is where the organisation is. */
    public LocalDate today() {
        return due.today();
    }

    /** Of which kinds things can be due. */
    public Collection<DueKind> kinds() {
        return List.copyOf(due.kinds());
    }

    /** The days from the first to the last one, both included, on which something is due. */
    public CalendarView days(LocalDate first, LocalDate last, CalendarFilter filter, PersonId person, int perDay) {
        var viewer = CalendarViewer.of(person, people);
        var allowed = allowed(filter, viewer);
        var days = due.days(new Span(first, last), allowed, viewer, perDay);
        return new CalendarView(
                today(), viewer.offered(), allowed, late(allowed, viewer), days, new CalendarList(List.of(), ""));
    }

    /**
     * What is due from the first to the last day, both included.
     *
     * @param after see {@link CalendarList#next()}; empty for the first page
     */
    public CalendarView list(
            LocalDate first, LocalDate last, CalendarFilter filter, PersonId person, String after, int limit) {
        var viewer = CalendarViewer.of(person, people);
        var allowed = allowed(filter, viewer);
        var found = due.list(new Span(first, last), allowed, viewer, CalendarPlace.parse(after), limit + 1);
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var list = new CalendarList(
                shown, more ? CalendarPlace.of(shown.get(limit - 1)).text() : "");
        return new CalendarView(today(), viewer.offered(), allowed, late(allowed, viewer), List.of(), list);
    }

    /** What should have been done before today, the oldest first. */
    public CalendarView late(CalendarFilter filter, PersonId person, String after, int limit) {
        return list(DueTable.BEGINNING, today().minusDays(1), filter, person, after, limit);
    }

    /** Who has how many late things of a kind, the most first, as far as this person may see them; one statement. */
    public List<LateWork> lateByPerson(DueKind kind, PersonId person, int limit) {
        var viewer = new CalendarViewer(people.get(person), Set.of(person), Set.of());
        var filter = new CalendarFilter(Whose.ALL, Optional.empty(), false, Optional.of(kind));
        return due.late(filter, viewer, limit);
    }

    private long late(CalendarFilter filter, CalendarViewer viewer) {
        return due.count(new Span(DueTable.BEGINNING, today().minusDays(1)), filter, viewer);
    }

    /** Whoever names somebody asks about everybody. */
    private static CalendarFilter allowed(CalendarFilter asked, CalendarViewer viewer) {
        var offered = viewer.offered();
        var filter = asked.person().isPresent() || asked.nobody()
                ? new CalendarFilter(Whose.ALL, asked.person(), asked.nobody(), asked.kind())
                : asked;
        return offered.contains(filter.whose())
                ? filter
                : new CalendarFilter(Whose.MINE, Optional.empty(), false, asked.kind());
    }
}
