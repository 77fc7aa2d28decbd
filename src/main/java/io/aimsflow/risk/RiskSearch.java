package io.aimsflow.risk;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds risks. */
@Component
@Order(20)
class RiskSearch extends TableSearch {

    private static final FullText TEXT = new FullText("risk_risk", "r", "r.number", "r.title", "'/risks/' || r.number");

    private final SystemLookup systems;

    RiskSearch(SystemLookup systems) {
        super(TEXT, RiskRegister.VISIBLE, "web.navigation.risks", "/risks");
        this.systems = systems;
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        var all = query.holdsOneOf(RiskAccess.READERS);
        return Map.of("all", all, "viewers", query.uuids(), "systems", all ? new UUID[0] : owned(query));
    }

    private UUID[] owned(SearchQuery query) {
        return systems.ownedBy(query.ids()).stream().map(SystemId::value).toArray(UUID[]::new);
    }
}
