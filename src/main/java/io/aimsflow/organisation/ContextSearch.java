package io.aimsflow.organisation;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds issues of the context and interested parties. */
@Component
@Order(49)
class ContextSearch extends TableSearch {

    private static final String NUMBER =
            "(case o.kind when 'ISSUE' then 'ISS-' else 'PTY-' end || lpad(o.number::text, 4, '0'))";

    private static final FullText TEXT =
            new FullText("organisation_context_entry", "o", NUMBER, "o.title", "'/context/' || " + NUMBER);

    ContextSearch() {
        super(TEXT, ":insider", "web.navigation.context", "/context");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("insider", !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)));
    }
}
