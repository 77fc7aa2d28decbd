package io.aimsflow.workflow;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases of all processes. */
@Component
@Order(80)
class CaseSearch implements SearchSource {

    private static final FullText TEXT =
            new FullText("workflow_case", "c", "c.number", "c.title", "'/cases/' || c.number");

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.cases";
    }

    @Override
    public String registerPath() {
        return "/cases?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        return TEXT.find(
                jdbc,
                query,
                CaseAccess.VISIBLE,
                Map.of(
                        "viewers",
                        query.uuids(),
                        "roles",
                        query.roles().stream().map(Role::id).toArray(String[]::new)));
    }
}
