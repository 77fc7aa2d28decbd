package io.aimsflow.concerns;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds incidents. */
@Component
@Order(53)
class IncidentSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("concerns_incident", "i", "i.number", "i.title", "'/incidents/' || i.number");

    IncidentSearch() {
        super(TEXT, IncidentTable.VISIBLE, "concerns.incidents", "/incidents");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("all", query.holdsOneOf(Concerns.READERS), "viewers", query.uuids());
    }
}
