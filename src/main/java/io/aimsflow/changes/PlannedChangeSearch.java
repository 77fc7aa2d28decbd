package io.aimsflow.changes;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds changes. */
@Component
@Order(47)
class PlannedChangeSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("changes_change", "c", "c.number", "left(c.what, 120)", "'/changes/' || c.number");

    PlannedChangeSearch() {
        super(TEXT, PlannedChangeRegister.VISIBLE, "web.navigation.changes", "/changes");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("all", query.holdsOneOf(PlannedChangeAccess.READERS), "viewers", query.uuids());
    }
}
