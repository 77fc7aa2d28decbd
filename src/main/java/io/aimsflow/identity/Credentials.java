package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes from somebody what they could still sign in with besides their password. */
@Component
class Credentials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void revokeAllOf(PersonId person) {
        revokeLinksOf(person);
        jdbc.sql("update identity_token set revoked_at = ? where person = ? and revoked_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
    }

    void revokeLinksOf(PersonId person) {
        jdbc.sql("update identity_link set used_at = ? where person = ? and used_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
    }
}
