package io.aimsflow.corrective;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds nonconformities. */
@Component
@Order(50)
class NonconformitySearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("corrective_nonconformity", "n", "n.number", "n.title", "'/cases/' || n.number");

    NonconformitySearch() {
        super(TEXT, NonconformityRegister.VISIBLE, "corrective.search", "/nonconformities");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("all", query.holdsOneOf(NonconformityRegister.READERS), "viewers", query.uuids());
    }
}
