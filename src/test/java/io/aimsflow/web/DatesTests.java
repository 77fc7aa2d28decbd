package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Dates dates = new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Messages.messageSource());

    @BeforeEach
    void speakEnglishInBerlin() {
        reader(Locale.ENGLISH, "Europe/Berlin");
    }

    @AfterEach
    void forgetReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsDeadlinesInWords() {
        assertThat(dates.due(NOW.plusSeconds(3600))).isEqualTo("today");
        assertThat(dates.due(at("2026-11-25T08:00:00Z"))).isEqualTo("tomorrow");
        assertThat(dates.due(at("2026-11-29T08:00:00Z"))).isEqualTo("in 5 days");
        assertThat(dates.due(NOW.minusSeconds(3600))).isEqualTo("late since today");
        assertThat(dates.due(at("2026-11-23T22:59:00Z"))).isEqualTo("1 day late");
        assertThat(dates.due(at("2026-11-21T08:00:00Z"))).isEqualTo("3 days late");
    }

    @Test
    void countsDaysInTheReadersZone() {
        Instant lateEvening = at("2026-11-24T23:30:00Z");

        assertThat(dates.due(lateEvening)).isEqualTo("tomorrow");
        reader(Locale.ENGLISH, "America/New_York");
        assertThat(dates.due(lateEvening)).isEqualTo("today");
    }

    @Test
    void tellsHowLongAgo() {
        assertThat(dates.ago(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(dates.ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(dates.ago(NOW.minusSeconds(7200))).isEqualTo("2 hours ago");
        assertThat(dates.ago(at("2026-11-23T08:00:00Z"))).isEqualTo("yesterday");
        assertThat(dates.ago(at("2026-09-01T08:00:00Z"))).isEqualTo("1 Sept 2026");
    }

    @Test
    void speaksGerman() {
        reader(Locale.GERMAN, "Europe/Berlin");

        assertThat(dates.due(at("2026-11-29T08:00:00Z"))).isEqualTo("in 5 Tagen");
        assertThat(dates.day(NOW)).isEqualTo("24.11.2026");
    }

    @Test
    void writesDayBeforeMonthAndTwentyFourHours() {
        assertThat(dates.moment(at("2026-11-24T13:02:00Z"))).isEqualTo("24 Nov 2026, 14:02");
    }

    private static void reader(Locale locale, String zone) {
        LocaleContextHolder.setLocale(locale);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(ZoneId.of(zone)));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
