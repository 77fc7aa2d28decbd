package io.aimsflow.documents;

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

/** Finds documents in effect by their title and text. */
@Component
@Order(45)
class DocumentSearch implements SearchSource {

    private static final String NUMBER =
            "(select 'DOC-' || lpad(d.number::text, 4, '0') from documents_document d where d.id = v.document_id)";

    private static final FullText TEXT =
            new FullText("documents_version", "v", NUMBER, "v.title", "'/documents/' || " + NUMBER);

    private final JdbcClient jdbc;

    DocumentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.documents";
    }

    @Override
    public String registerPath() {
        return "/documents?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var insider = !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return TEXT.find(jdbc, query, "v.state = 'EFFECTIVE' and :insider", Map.of("insider", insider));
    }
}
