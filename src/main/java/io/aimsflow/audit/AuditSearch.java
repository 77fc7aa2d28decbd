package io.aimsflow.audit;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds audits by their title and summary. */
@Component
@Order(60)
class AuditSearch implements SearchSource {

    private static final FullText TEXT =
            new FullText("audit_audit", "a", "a.number", "a.title", "'/audits/' || a.number");

    private static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "audit.title";
    }

    @Override
    public String registerPath() {
        return "/audits?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var reads = query.roles().stream().anyMatch(READERS::contains);
        return TEXT.find(jdbc, query, ":reads", Map.of("reads", reads));
    }
}
