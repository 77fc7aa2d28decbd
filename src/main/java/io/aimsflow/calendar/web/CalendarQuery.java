package io.aimsflow.calendar.web;

import io.aimsflow.calendar.CalendarFilter;
import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.due.DueKind;
import io.aimsflow.shared.PersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address asks of the calendar. What is not understood counts as not said.
 *
 * @param view {@code month}, {@code list} or {@code late}
 * @param month such as {@code 2026-11}
 * @param person id of somebody, or {@code nobody}; only what is theirs
 * @param day only that one, in the list
 */
record CalendarQuery(
        @Nullable String view,
        @Nullable String month,
        @Nullable String day,
        @Nullable String whose,
        @Nullable String person,
        @Nullable String kind,
        @Nullable String after) {

    static final String PATH = "/calendar";

    /** How things are shown. Text: {@code calendar.view.<name>}. */
    enum View {
        MONTH,
        LIST,
        LATE
    }

    private static final String NOBODY = "nobody";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    View shown() {
        return option(View.class, view).orElse(View.MONTH);
    }

    YearMonth yearMonth(LocalDate today) {
        return onlyDay().map(YearMonth::from).orElseGet(() -> onlyMonth().orElse(YearMonth.from(today)));
    }

    Optional<LocalDate> onlyDay() {
        try {
            return text(day).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text(day))).filter(found -> known(found.getYear()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<YearMonth> onlyMonth() {
        try {
            return text(month).isEmpty()
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text(month))).filter(found -> known(found.getYear()));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    CalendarFilter filter() {
        return new CalendarFilter(
                option(Whose.class, whose).orElse(Whose.MINE),
                onlyPerson(),
                NOBODY.equals(person),
                option(DueKind.class, kind));
    }

    private Optional<PersonId> onlyPerson() {
        try {
            return text(person).isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(text(person))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String from() {
        return text(after);
    }

    CalendarQuery month(YearMonth other) {
        return new CalendarQuery(view, other.toString(), "", whose, person, kind, "");
    }

    CalendarQuery day(LocalDate other) {
        return new CalendarQuery(View.LIST.name(), "", other.toString(), whose, person, kind, "");
    }

    CalendarQuery view(View other, YearMonth shown) {
        return new CalendarQuery(other.name(), shown.toString(), "", whose, person, kind, "");
    }

    CalendarQuery after(String place) {
        return new CalendarQuery(view, month, day, whose, person, kind, place);
    }

    String address() {
        var address = UriComponentsBuilder.fromPath(PATH);
        add(address, "view", text(view).toLowerCase(Locale.ROOT));
        add(address, "month", text(month));
        add(address, "day", text(day));
        add(address, "whose", text(whose).toLowerCase(Locale.ROOT));
        add(address, "person", text(person));
        add(address, "kind", text(kind).toLowerCase(Locale.ROOT));
        add(address, "after", text(after));
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replaceAll("[^a-z0-9._-]", ""));
        }
    }

    private static boolean known(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <E extends Enum<E>> Optional<E> option(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(text(name)))
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
