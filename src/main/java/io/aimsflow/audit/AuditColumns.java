package io.aimsflow.audit;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and writes what several tables of audits have. */
final class AuditColumns {

    private AuditColumns() {}

    static AuditScope scope(ResultSet row) throws SQLException {
        return new AuditScope(
                texts(row, "clauses").map(ClauseRef::of).toList(),
                texts(row, "controls").map(ControlRef::new).toList(),
                texts(row, "systems").toList());
    }

    static Map<String, Object> of(AuditScope scope) {
        return Map.of(
                "clauses", scope.clauses().stream().map(ClauseRef::number).toArray(String[]::new),
                "controls", scope.controls().stream().map(ControlRef::id).toArray(String[]::new),
                "systems", scope.systems().toArray(String[]::new));
    }

    static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }

    static UUID[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
