package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Failures failures = new Failures(messages);

    @Test
    void answersUnknownAndForbiddenAlike() {
        assertThat(status(new NotFound("task", "1"))).isEqualTo(404);
    }

    @Test
    void tellsWhoWasFaster() {
        messages.addMessage("conflict.task-taken", Locale.ENGLISH, "{0} has it");

        Failure failure = failures.of(new Conflict("task-taken", "Ada"), Locale.ENGLISH);

        assertThat(failure.status().value()).isEqualTo(409);
        assertThat(failure.message()).isEqualTo("Ada has it");
        assertThat(status(new OptimisticLockingFailureException("x"))).isEqualTo(409);
    }

    @Test
    void putsRefusalsAtTheirField() {
        messages.addMessage("refused.too-late", Locale.ENGLISH, "Too late");

        Failure failure = failures.of(Refused.at("due", "too-late"), Locale.ENGLISH);

        assertThat(failure.status().value()).isEqualTo(422);
        assertThat(failure.fields()).containsExactly(java.util.Map.entry("due", "Too late"));
    }

    @Test
    void knowsALostDatabaseHoweverDeepItsCauseIs() {
        assertThat(status(new CannotGetJdbcConnectionException("x"))).isEqualTo(503);
        assertThat(status(new CannotCreateTransactionException("x"))).isEqualTo(503);
        assertThat(status(new DataAccessResourceFailureException("x"))).isEqualTo(503);
        assertThat(status(new RuntimeException(new IllegalStateException(new SQLTransientConnectionException("x")))))
                .isEqualTo(503);
        assertThat(status(new RuntimeException(new SQLException("terminating connection", "57P01"))))
                .isEqualTo(503);
    }

    @Test
    void saysNothingOfAnUnexpectedException() {
        Failure failure = failures.of(new IllegalStateException("password of the database"), Locale.ENGLISH);

        assertThat(failure.status().value()).isEqualTo(500);
        assertThat(failure.message()).isEmpty();
        assertThat(status(new RuntimeException(new SQLException("syntax error", "42601"))))
                .isEqualTo(500);
    }

    private int status(Exception thrown) {
        return failures.of(thrown, Locale.ENGLISH).status().value();
    }
}
