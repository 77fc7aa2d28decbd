package io.aimsflow.certification;

import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates as they are stored. */
@Component
class CertificateTable {

    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force, or the last one if it expired. */
    Optional<Certificate> current() {
        return jdbc.sql("select * from certification_certificate where renewed_by is null")
                .query((row, number) -> read(row))
                .optional();
    }

    Certificate get(UUID id) {
        return jdbc.sql("select * from certification_certificate where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .single();
    }

    /** Takes the place of the one before, if there is one. */
    void insert(Certificate certificate, Instant at, PersonId by) {
        var before = current();
        before.ifPresent(old -> renew(old.id(), old.id()));
        jdbc.sql("insert into certification_certificate"
                        + " (id, body, number, scope, decided_on, expires_on, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        certificate.id(),
                        certificate.body(),
                        certificate.number(),
                        certificate.scope(),
                        certificate.decidedOn(),
                        certificate.expiresOn(),
                        Timestamp.from(at),
                        by.value())
                .update();
        before.ifPresent(old -> renew(old.id(), certificate.id()));
    }

    private void renew(UUID old, UUID by) {
        jdbc.sql("update certification_certificate set renewed_by = ? where id = ?")
                .params(by, old)
                .update();
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("number"),
                row.getString("scope"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }
}
