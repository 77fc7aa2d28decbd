package io.aimsflow.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases run and ended, per version of a model. */
@Component
class CaseCounts {

    static final Count NONE = new Count(0, 0);

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Count(long running, long ended) {}

    Map<String, Count> byDefinition() {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql("""
                select process_definition_id, count(*) filter (where ended_at is null), count(ended_at)
                from workflow_case group by process_definition_id""")
                .query((row, n) -> Map.entry(row.getString(1), new Count(row.getLong(2), row.getLong(3))))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
