package io.aimsflow.workflow;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The durations that the organisation sets itself; the standard asks for planned times but names none. */
@Component
@Transactional
public class Policies {

    private final Map<String, PolicyDefinition> definitions = new LinkedHashMap<>();
    private final OncePerTransaction<Map<String, Integer>> known = new OncePerTransaction<>();
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Policies(List<PolicyCatalogue> catalogues, JdbcClient jdbc, Ledger ledger, Clock clock) {
        catalogues.forEach(catalogue -> catalogue.policies().forEach(policy -> definitions.put(policy.key(), policy)));
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The value in force.
     *
     * @throws IllegalArgumentException if no practice declares the key
     */
    @Transactional(readOnly = true)
    public int valueOf(String key) {
        var definition = definition(key);
        return set().getOrDefault(key, definition.standard());
    }

    /** All policies with the values in force, in their catalogues' order. */
    @Transactional(readOnly = true)
    public Map<PolicyDefinition, Integer> all() {
        var set = set();
        Map<PolicyDefinition, Integer> all = new LinkedHashMap<>();
        definitions.values().forEach(policy -> all.put(policy, set.getOrDefault(policy.key(), policy.standard())));
        return all;
    }

    /**
     * Sets several values, or none if one is refused.
     *
     * @throws Refused at the key of the first that is out of its policy's bounds
     */
    public void setAll(Map<String, Integer> values, Actor by) {
        values.forEach((key, value) -> set(key, value, by));
    }

    /**
     * Sets a value; it holds for deadlines that are computed from now on.
     *
     * @throws Refused if it is out of the policy's bounds
     */
    public void set(String key, int value, Actor by) {
        var definition = definition(key);
        if (value < definition.minimum() || value > definition.maximum()) {
            throw Refused.at(key, "policy-out-of-bounds", definition.minimum(), definition.maximum());
        }
        var before = valueOf(key);
        if (before == value) {
            return;
        }
        jdbc.sql(
                        "insert into workflow_policy (key, value, set_by, set_at) values (?, ?, ?, ?)"
                                + " on conflict (key) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at")
                .params(key, value, by.person().value(), Timestamp.from(clock.instant()))
                .update();
        known.forget();
        ledger.append(new NewEntry(
                "policy-set",
                Optional.of(by),
                Optional.empty(),
                Set.of(ClauseRef.of("8.1")),
                Map.of("policy", key, "before", before, "after", value)));
    }

    /** What differs from the standards; read once in a transaction, for each task asks for several. */
    private Map<String, Integer> set() {
        return known.get(() -> {
            Map<String, Integer> values = new HashMap<>();
            jdbc.sql("select key, value from workflow_policy").query(row -> {
                values.put(row.getString(1), row.getInt(2));
            });
            return values;
        });
    }

    PolicyDefinition definition(String key) {
        var definition = definitions.get(key);
        if (definition == null) {
            throw new IllegalArgumentException("No policy '" + key + "'; there are " + definitions.keySet());
        }
        return definition;
    }
}
