package io.aimsflow.systems;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of AI systems. Its columns are those of {@link AiSystemField}, so statements are put together from it. */
@Component
class AiSystemTable {

    private static final String INSERT =
            "insert into systems_system (id, version, number, state, risk_class, created_by,"
                    + " created_at, changed_at, " + columns(AiSystemField::column)
                    + ") values (:id, :version, :number, :state,"
                    + " :riskClass, :createdBy, :createdAt, :changedAt, " + columns(AiSystemTable::parameter) + ")";

    private static final String UPDATE = "update systems_system set version = version + 1, state = :state,"
            + " risk_class = :riskClass, changed_at = :changedAt, "
            + columns(field -> field.column() + " = " + parameter(field)) + " where id = :id and version = :version";

    private final JdbcClient jdbc;

    AiSystemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber() {
        return "AI-%04d"
                .formatted(jdbc.sql("select nextval('systems_number')")
                        .query(Long.class)
                        .single());
    }

    void insert(AiSystem system) {
        jdbc.sql(INSERT).params(parameters(system)).update();
    }

    /** @throws Conflict if somebody changed it since it was read */
    AiSystem update(AiSystem system) {
        if (jdbc.sql(UPDATE).params(parameters(system)).update() == 0) {
            throw new Conflict("systems-changed", system.number());
        }
        return find(system.id()).orElseThrow();
    }

    Optional<AiSystem> find(SystemId id) {
        return jdbc.sql("select * from systems_system where id = ?")
                .param(id.value())
                .query(AiSystemTable::read)
                .optional();
    }

    /** Makes everything that changes this entry wait its turn until the transaction ends. */
    Optional<AiSystem> lock(SystemId id) {
        return jdbc.sql("select * from systems_system where id = ? for update")
                .param(id.value())
                .query(AiSystemTable::read)
                .optional();
    }

    Optional<AiSystem> byNumber(String number) {
        return jdbc.sql("select * from systems_system where number = ?")
                .param(number)
                .query(AiSystemTable::read)
                .optional();
    }

    List<AiSystem> byIds(Collection<SystemId> ids) {
        return jdbc.sql("select * from systems_system where id = any (?) order by lower(name), id")
                .param(ids.stream().map(SystemId::value).toArray(UUID[]::new))
                .query(AiSystemTable::read)
                .list();
    }

    List<AiSystem> byReferences(Collection<String> references) {
        return jdbc.sql("select * from systems_system where external_reference = any (?)")
                .param(references.toArray(String[]::new))
                .query(AiSystemTable::read)
                .list();
    }

    /** A live entry with this name, however it is spelled. */
    Optional<AiSystem> named(String name) {
        return jdbc.sql(
                        "select * from systems_system where name_key = regexp_replace(lower(?), '[^[:alnum:]]', '', 'g')"
                                + " and state in ('REQUESTED', 'REGISTERED') order by number limit 1")
                .param(name)
                .query(AiSystemTable::read)
                .optional();
    }

    /** Live entries whose owner or deputy is one of these people. */
    List<AiSystem> ownedBy(Collection<PersonId> people) {
        return jdbc.sql("select * from systems_system where (owner = any (:people) or deputy = any (:people))"
                        + " and state in ('REQUESTED', 'REGISTERED') order by number")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(AiSystemTable::read)
                .list();
    }

    /** Live entries whose name means the same or holds the other, the most alike first. */
    List<AiSystem> alike(String name, Optional<SystemId> but) {
        return jdbc.sql("""
                select * from systems_system, regexp_replace(lower(:name), '[^[:alnum:]]', '', 'g') as key
                where state in ('REQUESTED', 'REGISTERED') and id is distinct from :but::uuid
                  and (name_key = key or (length(key) >= 6 and length(name_key) >= 6
                    and (strpos(name_key, key) > 0 or strpos(key, name_key) > 0)))
                order by abs(length(name_key) - length(key)), number limit 5""")
                .param("name", name)
                .param("but", but.map(SystemId::value).orElse(null))
                .query(AiSystemTable::read)
                .list();
    }

    List<AiSystem> inUseBut(Collection<SystemId> but, Optional<Collection<PersonId>> of, String after, int limit) {
        return inUseBut("select *", " and number > :after order by number limit :limit", but, of)
                .param("after", after)
                .param("limit", limit)
                .query(AiSystemTable::read)
                .list();
    }

    long countInUseBut(Collection<SystemId> but, Optional<Collection<PersonId>> of) {
        return inUseBut("select count(*)", "", but, of).query(Long.class).single();
    }

    private JdbcClient.StatementSpec inUseBut(
            String what, String page, Collection<SystemId> but, Optional<Collection<PersonId>> of) {
        return jdbc.sql(what
                        + " from systems_system where state = 'REGISTERED' and stage = 'IN_USE' and id <> all (:but)"
                        + " and (:of::uuid[] is null or owner = any (:of) or deputy = any (:of))" + page)
                .param("but", but.stream().map(SystemId::value).toArray(UUID[]::new))
                .param(
                        "of",
                        of.map(people -> people.stream().map(PersonId::value).toArray(UUID[]::new))
                                .orElse(null));
    }

    private static Map<String, Object> parameters(AiSystem system) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", system.id().value());
        parameters.put("version", system.version());
        parameters.put("number", system.number());
        parameters.put("state", system.state().name());
        parameters.put("riskClass", system.riskClass().map(Enum::name).orElse(null));
        parameters.put("createdBy", system.createdBy().value());
        parameters.put("createdAt", Timestamp.from(system.createdAt()));
        parameters.put("changedAt", Timestamp.from(system.changedAt()));
        for (var field : AiSystemField.values()) {
            var text = system.description().text(field);
            parameters.put(field.column(), text.isEmpty() ? null : text);
        }
        return parameters;
    }

    static AiSystem read(ResultSet row, int number) throws SQLException {
        Map<AiSystemField, String> values = new EnumMap<>(AiSystemField.class);
        for (var field : AiSystemField.values()) {
            var text = row.getString(field.column());
            if (text != null) {
                values.put(field, text);
            }
        }
        return new AiSystem(
                new SystemId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                RegisterState.valueOf(row.getString("state")),
                new Description(values),
                Optional.ofNullable(row.getString("risk_class")).map(RiskClass::valueOf),
                new PersonId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static String parameter(AiSystemField field) {
        return switch (field.type()) {
            case PERSON -> "cast(:" + field.column() + " as uuid)";
            case DATE -> "cast(:" + field.column() + " as date)";
            default -> ":" + field.column();
        };
    }

    private static String columns(java.util.function.Function<AiSystemField, String> column) {
        return Arrays.stream(AiSystemField.values()).map(column).collect(Collectors.joining(", "));
    }
}
