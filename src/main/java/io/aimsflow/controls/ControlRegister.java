package io.aimsflow.controls;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the catalogue: one statement for the controls and one for the counts, however long it is. */
@Component
class ControlRegister {

    private static final String FILTERED = """
            from controls_control c
            where (c.retired_at is null) = :inUse
              and (not :ownerless or c.owner is null)
              and (:owner = '' or cast(c.owner as text) = :owner)
              and (:search = '' or c.id ilike :like or c.title_en ilike :like or c.title_de ilike :like
                or c.own_title ilike :like or c.purpose_en ilike :like or c.purpose_de ilike :like
                or c.own_purpose ilike :like)
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    ControlRegister(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    ControlPage page(ControlFilter filter) {
        var rows = rows(filter);
        var more = rows.size() > filter.limit();
        var shown = more ? rows.subList(0, filter.limit()) : rows;
        var next = more ? shown.get(shown.size() - 1).position() : 0;
        return new ControlPage(shown.stream().map(Control::view).toList(), groups(filter), next);
    }

    @SuppressWarnings("unchecked")
    private List<Control> rows(ControlFilter filter) {
        var query = entities.createNativeQuery(
                "select c.* " + FILTERED
                        + " and (:group = '' or c.group_id = :group) and c.position > :after order by c.position",
                Control.class);
        parameters(filter).forEach(query::setParameter);
        return query.setParameter("group", filter.group())
                .setParameter("after", filter.after())
                .setMaxResults(filter.limit() + 1)
                .getResultList();
    }

    private Map<String, Long> groups(ControlFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select c.group_id, count(*) " + FILTERED + " group by c.group_id order by min(c.position)")
                .params(parameters(filter))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static Map<String, Object> parameters(ControlFilter filter) {
        var search = filter.search().strip();
        var parameters = new HashMap<String, Object>();
        parameters.put("inUse", filter.show() != ControlFilter.Show.RETIRED);
        parameters.put("ownerless", filter.show() == ControlFilter.Show.WITHOUT_OWNER);
        parameters.put("owner", filter.owner().map(PersonId::toString).orElse(""));
        parameters.put("search", search);
        parameters.put("like", LikePattern.containing(search));
        return parameters;
    }
}
