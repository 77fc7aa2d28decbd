package io.aimsflow.systems;

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

/** Finds AI systems. */
@Component
@Order(10)
class SystemSearch implements SearchSource {

    private static final FullText TEXT =
            new FullText("systems_system", "s", "s.number", "s.name", "'/systems/' || s.number");

    private final JdbcClient jdbc;

    SystemSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.systems";
    }

    @Override
    public String registerPath() {
        return "/systems?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var outsider = query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return TEXT.find(
                jdbc,
                query,
                SystemRegister.VISIBLE,
                Map.of("all", query.holdsOneOf(SystemAccess.READERS), "outsider", outsider, "viewers", query.uuids()));
    }
}
