package io.aimsflow.organisation;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds objectives by what they say. */
@Component
@Order(47)
class ObjectiveSearch extends TableSearch {

    private static final String NUMBER = "'OBJ-' || lpad(o.number::text, 4, '0')";

    private static final FullText TEXT =
            new FullText("organisation_objective", "o", NUMBER, "o.statement", "'/objectives/' || " + NUMBER);

    ObjectiveSearch() {
        super(TEXT, ":insider", "web.navigation.objectives", "/objectives");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("insider", !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)));
    }
}
