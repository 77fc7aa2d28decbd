package io.aimsflow.impact;

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

/** Finds impact assessments. */
@Component
@Order(30)
class ImpactSearch implements SearchSource {

    private static final FullText TEXT =
            new FullText("impact_assessment", "a", "a.number", "a.system_name", "'/impact-assessments/' || a.number");

    private final JdbcClient jdbc;
    private final SystemLookup systems;

    ImpactSearch(JdbcClient jdbc, SystemLookup systems) {
        this.jdbc = jdbc;
        this.systems = systems;
    }

    @Override
    public String titleKey() {
        return "web.navigation.impact";
    }

    @Override
    public String registerPath() {
        return "/impact-assessments?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var all = query.holdsOneOf(ImpactAccess.READERS);
        return TEXT.find(
                jdbc,
                query,
                ImpactRegister.VISIBLE,
                Map.of("all", all, "viewers", query.uuids(), "owned", all ? new UUID[0] : owned(query)));
    }

    private UUID[] owned(SearchQuery query) {
        return systems.ownedBy(query.ids()).stream().map(SystemId::value).toArray(UUID[]::new);
    }
}
