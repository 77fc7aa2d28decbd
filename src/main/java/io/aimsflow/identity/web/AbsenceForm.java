package io.aimsflow.identity.web;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An absence as typed. */
record AbsenceForm(
        @Nullable String substitute,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    static final AbsenceForm EMPTY = new AbsenceForm("", "", "");

    PersonId person() {
        return PersonForm.person("substitute", Objects.toString(substitute, ""));
    }

    LocalDate first() {
        return day("firstDay", firstDay);
    }

    LocalDate last() {
        return day("lastDay", lastDay);
    }

    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(Objects.toString(typed, "").strip());
        } catch (DateTimeParseException noDay) {
            throw Refused.at(field, "identity-day");
        }
    }
}
