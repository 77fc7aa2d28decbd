package io.aimsflow.workflow;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds cases of all processes. */
@Component
@Order(80)
class CaseSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("workflow_case", "c", "c.number", "c.title", "'/cases/' || c.number");

    CaseSearch() {
        super(TEXT, CaseAccess.VISIBLE, "web.navigation.cases", "/cases");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        var roles = query.roles().stream().map(Role::id).toArray(String[]::new);
        return Map.of("viewers", query.uuids(), "roles", roles);
    }
}
