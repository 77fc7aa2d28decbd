package io.aimsflow.documents;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds documents in effect by their title and text. */
@Component
@Order(45)
class DocumentSearch extends TableSearch {

    private static final String NUMBER =
            "(select 'DOC-' || lpad(d.number::text, 4, '0') from documents_document d where d.id = v.document_id)";

    private static final FullText TEXT =
            new FullText("documents_version", "v", NUMBER, "v.title", "'/documents/' || " + NUMBER);

    DocumentSearch() {
        super(TEXT, "v.state = 'EFFECTIVE' and :insider", "web.navigation.documents", "/documents");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("insider", !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)));
    }
}
