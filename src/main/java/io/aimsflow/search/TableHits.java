package io.aimsflow.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks all tables with one statement. */
@Component
class TableHits {

    private final JdbcClient jdbc;
    private final ObjectProvider<TableSearch> sources;

    TableHits(JdbcClient jdbc, ObjectProvider<TableSearch> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** What stands in two registers under one number is named once; empty groups are left out. */
    List<SearchGroup> of(SearchQuery query) {
        var tables = sources.orderedStream().toList();
        var found = ask(tables, query);
        Set<String> named = new HashSet<>();
        List<SearchGroup> groups = new ArrayList<>();
        for (var i = 0; i < tables.size(); i++) {
            var hits = found.getOrDefault(i, List.of()).stream()
                    .filter(hit -> hit.number().isEmpty() || named.add(hit.number()))
                    .toList();
            if (!hits.isEmpty()) {
                groups.add(
                        new SearchGroup(tables.get(i).titleKey(), tables.get(i).registerPath(), hits));
            }
        }
        return groups;
    }

    private Map<Integer, List<SearchHit>> ask(List<TableSearch> tables, SearchQuery query) {
        List<String> selects = new ArrayList<>();
        Map<String, Object> all = new HashMap<>(Map.of("text", query.text(), "limit", query.limit()));
        for (var i = 0; i < tables.size(); i++) {
            var prefix = "s" + i + "_";
            var own = tables.get(i).parameters(query);
            own.forEach((name, value) -> all.put(prefix + name, value));
            selects.add("select %d as source, row_number() over () as place, found.* from (%s) found"
                    .formatted(i, tables.get(i).select(prefix, own.keySet())));
        }
        Map<Integer, List<SearchHit>> found = new TreeMap<>();
        jdbc.sql(String.join("\nunion all\n", selects) + "\norder by source, place")
                .params(all)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("source"), none -> new ArrayList<>())
                            .add(new SearchHit(row.getString("number"), row.getString("title"), row.getString("path")));
                });
        return found;
    }
}
