package io.aimsflow.organisation;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.OrganisationRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says what the organisation is to AI systems. */
@Component
class ContextStatementTable {

    private static final String SAVE = """
            insert into organisation_context_statement (one, version, roles, roles_why, climate, climate_why, stated_on,
              stated_by)
            values (true, 0, :roles, :rolesWhy, :climate, :climateWhy, :statedOn, :statedBy)
            on conflict (one) do update set version = organisation_context_statement.version + 1, roles = excluded.roles,
              roles_why = excluded.roles_why, climate = excluded.climate, climate_why = excluded.climate_why,
              stated_on = excluded.stated_on, stated_by = excluded.stated_by
            where organisation_context_statement.version = :seen""";

    private final JdbcClient jdbc;

    ContextStatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Conflict if somebody changed it since */
    void save(int seen, ContextStatement statement) {
        var saved = jdbc.sql(SAVE)
                .param("roles", statement.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("rolesWhy", statement.rolesWhy())
                .param("climate", statement.climate())
                .param("climateWhy", statement.climateWhy())
                .param("statedOn", statement.statedOn())
                .param("statedBy", statement.statedBy().value())
                .param("seen", seen)
                .update();
        if (saved == 0) {
            throw new Conflict("context-statement-changed");
        }
    }

    Optional<ContextStatement> find() {
        return jdbc.sql("select * from organisation_context_statement")
                .query((row, number) -> read(row))
                .optional();
    }

    private static ContextStatement read(ResultSet row) throws SQLException {
        return new ContextStatement(
                row.getInt("version"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(OrganisationRole::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getString("roles_why"),
                row.getBoolean("climate"),
                row.getString("climate_why"),
                row.getObject("stated_on", LocalDate.class),
                new PersonId(row.getObject("stated_by", UUID.class)));
    }
}
