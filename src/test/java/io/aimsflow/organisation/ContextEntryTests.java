package io.aimsflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.organisation.ContextEntry.State;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextEntryTests {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 4);

    @ParameterizedTest
    @CsvSource({"ISS-0001, ISSUE, 1", "PTY-0042, PARTY, 42", "PTY-123456, PARTY, 123456"})
    void aReferenceTellsKindAndNumber(String reference, ContextKind kind, int number) {
        assertThat(ContextKind.of(reference)).isEqualTo(kind);
        assertThat(kind.number(reference)).isEqualTo(number);
        assertThat(kind.reference(number)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ISS-1", "iss-0001", "OBJ-0001", "ISS-0001 ", "ISS-9999999999"})
    void anythingElseIsNoReference(String text) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ContextKind.of(text));
    }

    @Test
    void itsReviewIsOverdueAfterItsDayWhileItHolds() {
        assertThat(entry(State.CURRENT).overdue(DUE)).isFalse();
        assertThat(entry(State.CURRENT).overdue(DUE.plusDays(1))).isTrue();
        assertThat(entry(State.OVER).overdue(DUE.plusDays(1))).isFalse();
    }

    @Test
    void aLongTitleIsCut() {
        var long200 = new ContextEntry(
                UUID.randomUUID(),
                0,
                1,
                SomeContext.issue("x".repeat(200), new PersonId(UUID.randomUUID())),
                State.CURRENT,
                "",
                Optional.empty(),
                Optional.empty(),
                DUE);
        assertThat(long200.title()).hasSize(200).startsWith("ISS-0001 x").endsWith("…");
    }

    private static ContextEntry entry(State state) {
        return new ContextEntry(
                UUID.randomUUID(),
                0,
                1,
                SomeContext.issue("A law", new PersonId(UUID.randomUUID())),
                state,
                "",
                Optional.empty(),
                Optional.empty(),
                DUE);
    }
}
