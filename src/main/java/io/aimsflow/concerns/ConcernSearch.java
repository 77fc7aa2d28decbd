package io.aimsflow.concerns;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds concerns. */
@Component
@Order(52)
class ConcernSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("concerns_concern", "c", "c.number", "c.title", "'/concerns/' || c.number");

    ConcernSearch() {
        super(TEXT, ConcernTable.VISIBLE, "concerns.title", "/concerns");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("all", query.holdsOneOf(Concerns.READERS), "viewers", query.uuids());
    }
}
