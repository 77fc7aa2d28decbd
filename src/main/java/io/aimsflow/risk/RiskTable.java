package io.aimsflow.risk;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of risks. Its columns are those of {@link RiskField}, so statements are put together from it. */
@Component
class RiskTable {

    /** All columns of a risk {@code r}, and its AI systems as the field has them. */
    static final String SELECT = "select r.*, (select string_agg(l.system_id::text, ', ' order by l.system_id::text)"
            + " from risk_system l where l.risk_id = r.id) as systems ";

    private static final List<RiskField> COLUMNS = Arrays.stream(RiskField.values())
            .filter(field -> field != RiskField.SYSTEMS)
            .toList();

    private static final String INSERT =
            "insert into risk_risk (id, version, number, inherent, inherent_rank, residual,"
                    + " residual_rank, scenario, library_version, created_by, created_at, changed_at, "
                    + columns(RiskField::column)
                    + ") values (:id, :version, :number, :inherent, :inherentRank, :residual, :residualRank, :scenario,"
                    + " :libraryVersion, :createdBy, :createdAt, :changedAt, " + columns(RiskTable::parameter) + ")";

    private static final String UPDATE = "update risk_risk set version = version + 1, inherent = :inherent,"
            + " inherent_rank = :inherentRank, residual = :residual, residual_rank = :residualRank,"
            + " changed_at = :changedAt, " + columns(field -> field.column() + " = " + parameter(field))
            + " where id = :id and version = :version";

    private static final String REFRESH = "update risk_risk set inherent = :inherent, residual = :residual"
            + " where id = :id and version = :version";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RiskTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    String nextNumber() {
        return "R-%04d"
                .formatted(jdbc.sql("select nextval('risk_number')")
                        .query(Long.class)
                        .single());
    }

    void insert(Risk risk) {
        jdbc.sql(INSERT).params(parameters(risk)).update();
        link(risk);
    }

    /** @throws Conflict if somebody changed it since it was read */
    Risk update(Risk risk) {
        if (jdbc.sql(UPDATE).params(parameters(risk)).update() == 0) {
            throw new Conflict("risk-changed", risk.number());
        }
        jdbc.sql("delete from risk_system where risk_id = ?")
                .param(risk.id().value())
                .update();
        link(risk);
        return byNumber(risk.number()).orElseThrow();
    }

    /** Keeps by which rule the levels come about, the levels being the same as before. */
    void refreshJudgements(Risk risk) {
        jdbc.sql(REFRESH).params(parameters(risk)).update();
    }

    /** Locks risks that an older version of the matrix judged, in the order in which locks are taken. */
    List<Risk> lockJudgedBefore(int version, int limit) {
        return jdbc.sql(SELECT + "from risk_risk r where r.judged_version < ? order by r.id limit ? for update of r")
                .params(version, limit)
                .query(this::read)
                .list();
    }

    Optional<Risk> byNumber(String number) {
        return jdbc.sql(SELECT + "from risk_risk r where r.number = ?")
                .param(number)
                .query(this::read)
                .optional();
    }

    /** Makes everything that changes this risk wait its turn until the transaction ends. */
    Optional<Risk> lock(String number) {
        return jdbc.sql(SELECT + "from risk_risk r where r.number = ? for update of r")
                .param(number)
                .query(this::read)
                .optional();
    }

    Optional<Risk> byId(RiskId id) {
        return jdbc.sql(SELECT + "from risk_risk r where r.id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Makes everything that changes this risk wait its turn until the transaction ends. @throws NotFound if there is none */
    Risk lock(RiskId id) {
        return jdbc.sql(SELECT + "from risk_risk r where r.id = ? for update of r")
                .param(id.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("risk", id));
    }

    /** In the order in which locks are taken. */
    List<RiskId> ofSystem(SystemId system) {
        return jdbc.sql("select risk_id from risk_system where system_id = ? order by risk_id")
                .param(system.value())
                .query((row, number) -> new RiskId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Risk> ownedBy(PersonId person) {
        return jdbc.sql(SELECT + "from risk_risk r where r.owner = ? order by r.number")
                .param(person.value())
                .query(this::read)
                .list();
    }

    private void link(Risk risk) {
        jdbc.sql("insert into risk_system (risk_id, system_id) select ?, unnest(?)")
                .params(
                        risk.id().value(),
                        risk.details().systems().stream().map(SystemId::value).toArray(UUID[]::new))
                .update();
    }

    private Map<String, Object> parameters(Risk risk) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", risk.id().value());
        parameters.put("version", risk.version());
        parameters.put("number", risk.number());
        parameters.put("inherent", risk.inherent().map(json::writeValueAsString).orElse(null));
        parameters.put("inherentRank", rank(risk.inherent()));
        parameters.put("residual", risk.residual().map(json::writeValueAsString).orElse(null));
        parameters.put("residualRank", rank(risk.residual()));
        parameters.put("scenario", risk.origin().map(Risk.Origin::scenario).orElse(null));
        parameters.put(
                "libraryVersion", risk.origin().map(Risk.Origin::libraryVersion).orElse(null));
        parameters.put("createdBy", risk.createdBy().value());
        parameters.put("createdAt", Timestamp.from(risk.createdAt()));
        parameters.put("changedAt", Timestamp.from(risk.changedAt()));
        for (var field : COLUMNS) {
            var text = risk.details().text(field);
            parameters.put(field.column(), text.isEmpty() ? null : text);
        }
        return parameters;
    }

    Risk read(ResultSet row, int number) throws SQLException {
        Map<RiskField, String> values = new EnumMap<>(RiskField.class);
        for (var field : RiskField.values()) {
            var text = row.getString(field.column());
            if (text != null) {
                values.put(field, text);
            }
        }
        var scenario = Optional.ofNullable(row.getString("scenario"));
        var library = row.getInt("library_version");
        return new Risk(
                new RiskId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Details(values),
                judgement(row.getString("inherent")),
                judgement(row.getString("residual")),
                scenario.map(id -> new Risk.Origin(id, library)),
                StandingTable.read(row),
                new PersonId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private Optional<Judgement> judgement(@Nullable String text) {
        return Optional.ofNullable(text).map(known -> json.readValue(known, Judgement.class));
    }

    @Nullable
    private static Integer rank(Optional<Judgement> judgement) {
        return judgement.map(judged -> judged.level().rank()).orElse(null);
    }

    private static String parameter(RiskField field) {
        return switch (field.type()) {
            case PERSON -> "cast(:" + field.column() + " as uuid)";
            case SCORE -> "cast(:" + field.column() + " as integer)";
            default -> ":" + field.column();
        };
    }

    private static String columns(Function<RiskField, String> column) {
        return COLUMNS.stream().map(column).collect(Collectors.joining(", "));
    }
}
