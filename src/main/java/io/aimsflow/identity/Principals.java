package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who somebody is for one request: one statement by primary key, no transaction. */
@Component
class Principals {

    private final JdbcClient jdbc;

    Principals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active person with this id. */
    Optional<PersonAuthentication> find(PersonId id) {
        return jdbc.sql("select " + PersonAuthentication.COLUMNS
                        + " from identity_person p where p.id = ? and p.active")
                .param(id.value())
                .query((row, index) -> PersonAuthentication.from(row))
                .optional();
    }
}
