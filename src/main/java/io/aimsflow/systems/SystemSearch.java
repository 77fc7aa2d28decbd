package io.aimsflow.systems;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds AI systems. */
@Component
@Order(10)
class SystemSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("systems_system", "s", "s.number", "s.name", "'/systems/' || s.number");

    SystemSearch() {
        super(TEXT, SystemRegister.VISIBLE, "web.navigation.systems", "/systems");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of(
                "all",
                query.holdsOneOf(SystemAccess.READERS),
                "outsider",
                query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)),
                "viewers",
                query.uuids());
    }
}
