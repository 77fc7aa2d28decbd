package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of competences and of what shows them. */
@Component
class CompetenceTable {

    private final JdbcClient jdbc;

    CompetenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String name, String shownBy, Set<Role> roles, Instant now, PersonId by) {
        jdbc.sql("insert into organisation_competence (id, version, number, name, shown_by, roles, retired, created_at,"
                        + " created_by) values (?, 0, nextval('organisation_competence_number'), ?, ?, ?, false, ?, ?)")
                .params(id, name, shownBy, names(roles), Timestamp.from(now), by.value())
                .update();
    }

    /** @throws Conflict if somebody changed it since */
    void change(Competence old, int seen, String name, String shownBy, Set<Role> roles, boolean retired) {
        var changed = jdbc.sql("update organisation_competence set version = version + 1, name = ?, shown_by = ?,"
                        + " roles = ?, retired = ? where id = ? and version = ?")
                .params(name, shownBy, names(roles), retired, old.id(), seen)
                .update();
        if (changed == 0) {
            throw new Conflict("competence-changed", old.reference());
        }
    }

    /** By number; those that are retired too. */
    List<Competence> all() {
        return jdbc.sql("select * from organisation_competence order by number")
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Competence> byNumber(int number) {
        return jdbc.sql("select * from organisation_competence where number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Makes everything else that asks about this competence's gaps wait until the transaction ends. */
    Competence lock(UUID id) {
        return jdbc.sql("select * from organisation_competence where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("competence", id));
    }

    void prove(Proof proof, PersonId by, Instant now) {
        jdbc.sql("insert into organisation_proof (id, competence_id, person, kind, what, obtained_on, valid_until,"
                        + " case_id, noted_by, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        proof.competence(),
                        proof.person().value(),
                        proof.kind().name(),
                        proof.what(),
                        proof.obtainedOn(),
                        proof.validUntil().orElse(null),
                        proof.caseId().map(CaseId::value).orElse(null),
                        by.value(),
                        Timestamp.from(now)))
                .update();
    }

    /** For each competence and person the one that counts longest. */
    List<Proof> proofs() {
        return jdbc.sql("select distinct on (competence_id, person) * from organisation_proof"
                        + " order by competence_id, person, valid_until desc nulls first, obtained_on desc")
                .query((row, number) -> readProof(row))
                .list();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Competence read(ResultSet row) throws SQLException {
        return new Competence(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("shown_by"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getBoolean("retired"));
    }

    private static Proof readProof(ResultSet row) throws SQLException {
        return new Proof(
                row.getObject("competence_id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                ProofKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("obtained_on", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new));
    }
}
