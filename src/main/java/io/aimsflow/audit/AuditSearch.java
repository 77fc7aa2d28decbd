package io.aimsflow.audit;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds audits by their title and summary. */
@Component
@Order(60)
class AuditSearch extends TableSearch {

    private static final FullText TEXT =
            new FullText("audit_audit", "a", "a.number", "a.title", "'/audits/' || a.number");

    AuditSearch() {
        super(TEXT, ":reads", "audit.title", "/audits");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("reads", query.holdsOneOf(AuditAccess.READERS));
    }
}
