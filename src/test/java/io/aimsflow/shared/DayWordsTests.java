package io.aimsflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayWordsTests {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

    @Test
    void writesDaysInTheReadersLanguage() {
        assertThat(DayWords.day(DAY, Locale.ENGLISH)).isEqualTo("28 Feb 2027");
        assertThat(DayWords.day(DAY, Locale.GERMAN)).isEqualTo("28.02.2027");
        assertThat(DayWords.day(DAY, Locale.US)).isEqualTo("Feb 28, 2027");
    }

    @Test
    void leavesAllOtherArgumentsAsTheyAre() {
        assertThat(DayWords.in(List.of(1L, DAY, "2027-02-28"), Locale.ENGLISH))
                .containsExactly(1L, "28 Feb 2027", "2027-02-28");
    }
}
