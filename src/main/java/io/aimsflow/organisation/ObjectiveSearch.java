package io.aimsflow.organisation;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds objectives by what they say. */
@Component
@Order(47)
class ObjectiveSearch implements SearchSource {

    private static final String NUMBER = "'OBJ-' || lpad(o.number::text, 4, '0')";

    private static final FullText TEXT =
            new FullText("organisation_objective", "o", NUMBER, "o.statement", "'/objectives/' || " + NUMBER);

    private final JdbcClient jdbc;

    ObjectiveSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.objectives";
    }

    @Override
    public String registerPath() {
        return "/objectives?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var insider = !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return TEXT.find(jdbc, query, ":insider", Map.of("insider", insider));
    }
}
