package io.aimsflow.impact;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds impact assessments. */
@Component
@Order(30)
class ImpactSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("impact_assessment", "a", "a.number", "a.system_name", "'/impact-assessments/' || a.number");

    private final SystemLookup systems;

    ImpactSearch(SystemLookup systems) {
        super(TEXT, ImpactRegister.VISIBLE, "web.navigation.impact", "/impact-assessments");
        this.systems = systems;
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        var all = query.holdsOneOf(ImpactAccess.READERS);
        return Map.of("all", all, "viewers", query.uuids(), "owned", all ? new UUID[0] : owned(query));
    }

    private UUID[] owned(SearchQuery query) {
        return systems.ownedBy(query.ids()).stream().map(SystemId::value).toArray(UUID[]::new);
    }
}
