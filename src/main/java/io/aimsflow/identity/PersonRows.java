package io.aimsflow.identity;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people, each question with one statement. */
@Component
class PersonRows {

    private static final String SELECT =
            "select id, name, email, language, zone, active, roles, manager from identity_person ";

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(PersonRows::person)
                .optional();
    }

    Optional<Person> findActive(String email) {
        return jdbc.sql(SELECT + "where email = ? and active")
                .param(PersonRules.plain(email))
                .query(PersonRows::person)
                .optional();
    }

    List<Person> find(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + "where id = any (?::uuid[])")
                .param(ids.stream().map(PersonId::toString).distinct().toArray(String[]::new))
                .query(PersonRows::person)
                .list();
    }

    List<Person> holders(Role role) {
        return jdbc.sql(SELECT + "where active and roles @> array[?]::text[] order by name, id")
                .param(role.name())
                .query(PersonRows::person)
                .list();
    }

    Set<Role> heldRoles() {
        var held = jdbc.sql("select distinct unnest(roles) from identity_person where active")
                .query(String.class)
                .list();
        return PersonRules.parse(held.toArray(String[]::new));
    }

    List<Person> reportsTo(PersonId manager) {
        return jdbc.sql(SELECT + "where active and manager = ? order by name, id")
                .param(manager.value())
                .query(PersonRows::person)
                .list();
    }

    /** True if {@code person} is {@code chief} or stands anywhere below them. */
    boolean isBelow(PersonId person, PersonId chief) {
        String up = """
                with recursive up(id) as (
                    select ?::uuid
                    union
                    select p.manager from identity_person p join up on p.id = up.id where p.manager is not null)
                select count(*) from up where id = ?""";
        return jdbc.sql(up)
                        .params(person.value(), chief.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Person> search(PeopleFilter filter, int limit, int offset) {
        String sql = SELECT + """
                where (:text = '' or name ilike :pattern or email ilike :pattern)
                  and (:role = '' or roles @> array[:role]::text[])
                  and (:all or active)
                order by name, id limit :limit offset :offset""";
        return jdbc.sql(sql)
                .param("text", filter.text().strip())
                .param("pattern", LikePattern.containing(filter.text().strip()))
                .param("role", filter.role().map(Role::name).orElse(""))
                .param("all", filter.withInactive())
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonRows::person)
                .list();
    }

    static Person person(ResultSet row, int index) throws SQLException {
        UUID manager = row.getObject("manager", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"),
                PersonRules.parse((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(manager).map(PersonId::new));
    }
}
