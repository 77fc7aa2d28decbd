package io.aimsflow.organisation;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.workflow.OrganisationDays;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists objectives, with one statement. */
@Component
class ObjectiveRegister {

    private static final String SELECT = """
            select o.*, m.measured_on, m.value, m.on_target,
              o.state = 'PURSUED' and o.next_measurement < :today as overdue
            from organisation_objective o
            left join lateral (select measured_on, value, on_target from organisation_measurement m
              where m.objective_id = o.id order by measured_on desc, id limit 1) m on true
            where o.number > :after
              and (:search = '' or o.statement ilike :pattern or 'OBJ-' || lpad(o.number::text, 4, '0') ilike :pattern)
              and (cast(:state as text) is null or o.state = :state)
              and (cast(:owner as uuid) is null or o.owner = :owner)
              and (not :offTarget or (o.state = 'PURSUED' and not m.on_target))
              and (not :overdue or (o.state = 'PURSUED' and o.next_measurement < :today))
            order by o.number limit :limit""";

    private final JdbcClient jdbc;
    private final OrganisationDays days;

    ObjectiveRegister(JdbcClient jdbc, OrganisationDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    ObjectivePage page(ObjectiveFilter filter) {
        var found = jdbc.sql(SELECT)
                .params(parameters(filter))
                .query((row, number) -> read(row))
                .list();
        var shown = found.subList(0, Math.min(filter.limit(), found.size()));
        var next = found.size() > filter.limit()
                ? shown.get(shown.size() - 1).objective().number()
                : 0;
        return new ObjectivePage(shown, next);
    }

    private Map<String, @Nullable Object> parameters(ObjectiveFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("today", days.today());
        parameters.put("after", filter.after());
        parameters.put("search", filter.text());
        parameters.put("pattern", LikePattern.containing(filter.text()));
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("owner", filter.owner().map(one -> one.value()).orElse(null));
        parameters.put("offTarget", filter.offTarget());
        parameters.put("overdue", filter.overdue());
        parameters.put("limit", filter.limit() + 1);
        return parameters;
    }

    private static ObjectiveLine read(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        var last = value == null
                ? Optional.<ObjectiveLine.Last>empty()
                : Optional.of(new ObjectiveLine.Last(
                        row.getObject("measured_on", LocalDate.class),
                        value.stripTrailingZeros(),
                        row.getBoolean("on_target")));
        return new ObjectiveLine(ObjectiveTable.read(row), last, row.getBoolean("overdue"));
    }
}
