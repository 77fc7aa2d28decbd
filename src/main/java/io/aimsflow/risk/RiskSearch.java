package io.aimsflow.risk;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds risks. */
@Component
@Order(20)
class RiskSearch implements SearchSource {

    private static final FullText TEXT = new FullText("risk_risk", "r", "r.number", "r.title", "'/risks/' || r.number");

    private final JdbcClient jdbc;
    private final SystemLookup systems;

    RiskSearch(JdbcClient jdbc, SystemLookup systems) {
        this.jdbc = jdbc;
        this.systems = systems;
    }

    @Override
    public String titleKey() {
        return "web.navigation.risks";
    }

    @Override
    public String registerPath() {
        return "/risks?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var all = query.holdsOneOf(RiskAccess.READERS);
        return TEXT.find(
                jdbc,
                query,
                RiskRegister.VISIBLE,
                Map.of("all", all, "viewers", query.uuids(), "systems", all ? new UUID[0] : owned(query)));
    }

    private UUID[] owned(SearchQuery query) {
        return systems.ownedBy(query.ids()).stream().map(SystemId::value).toArray(UUID[]::new);
    }
}
