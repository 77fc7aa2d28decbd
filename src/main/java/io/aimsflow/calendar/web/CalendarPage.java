package io.aimsflow.calendar.web;

import io.aimsflow.calendar.Calendar;
import io.aimsflow.calendar.CalendarEntry;
import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.calendar.CalendarView;
import io.aimsflow.calendar.web.CalendarQuery.View;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due, as a month, as a list, and what is late. */
@Controller
class CalendarPage {

    private static final int PER_DAY = 4;
    private static final int PAGE_SIZE = 50;

    private final Calendar calendar;
    private final Colleagues colleagues;

    CalendarPage(Calendar calendar, Colleagues colleagues) {
        this.calendar = calendar;
        this.colleagues = colleagues;
    }

    @GetMapping(CalendarQuery.PATH)
    String show(CalendarQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var month = query.yearMonth(calendar.today());
        var view = view(query, month, me);
        model.addAttribute("view", view)
                .addAttribute("all", Whose.ALL)
                .addAttribute("shown", query.shown())
                .addAttribute("kinds", calendar.kinds());
        model.addAttribute("month", month).addAttribute("day", query.onlyDay().orElse(null));
        model.addAttribute(
                "monthName",
                DateTimeFormatter.ofPattern("LLLL yyyy", me.language()).format(month));
        model.addAttribute("grid", MonthGrid.of(month, view, query, me.language()));
        model.addAttribute(
                "names",
                colleagues.names(entries(view)
                        .map(CalendarEntry::person)
                        .flatMap(Optional::stream)
                        .toList()));
        model.addAttribute(
                "person", view.filter().person().map(PersonId::toString).orElse(null));
        model.addAttribute(
                "personName",
                view.filter()
                        .person()
                        .map(id -> colleagues.names(List.of(id)).get(id))
                        .orElse(null));
        addresses(query, month, view, model);
        return "calendar/calendar";
    }

    private CalendarView view(CalendarQuery query, YearMonth month, SignedIn me) {
        var first = query.onlyDay().orElse(month.atDay(1));
        var last = query.onlyDay().orElse(month.atEndOfMonth());
        return switch (query.shown()) {
            case MONTH ->
                calendar.days(MonthGrid.first(month), MonthGrid.last(month), query.filter(), me.id(), PER_DAY);
            case LIST -> calendar.list(first, last, query.filter(), me.id(), query.from(), PAGE_SIZE);
            case LATE -> calendar.late(query.filter(), me.id(), query.from(), PAGE_SIZE);
        };
    }

    private static void addresses(CalendarQuery query, YearMonth month, CalendarView view, Model model) {
        Map<View, String> views = new LinkedHashMap<>();
        for (var each : View.values()) {
            views.put(each, query.view(each, month).address());
        }
        model.addAttribute("views", views).addAttribute("lateAddress", views.get(View.LATE));
        model.addAttribute("previous", query.month(month.minusMonths(1)).address());
        model.addAttribute("following", query.month(month.plusMonths(1)).address());
        model.addAttribute("present", query.month(YearMonth.from(view.today())).address());
        model.addAttribute("viewName", query.shown().name().toLowerCase(Locale.ROOT));
        var next = view.list().next();
        model.addAttribute(
                "first", query.from().isEmpty() ? null : query.after("").address());
        model.addAttribute("next", next.isEmpty() ? null : query.after(next).address());
    }

    private static Stream<CalendarEntry> entries(CalendarView view) {
        return Stream.concat(
                view.days().stream().flatMap(day -> day.entries().stream()), view.list().entries().stream());
    }
}
