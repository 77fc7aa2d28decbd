package io.aimsflow.organisation;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds competences by their names. */
@Component
@Order(48)
class CompetenceSearch extends TableSearch {

    private static final String NUMBER = "'COMP-' || lpad(o.number::text, 4, '0')";

    private static final FullText TEXT =
            new FullText("organisation_competence", "o", NUMBER, "o.name", "'/competences/' || " + NUMBER);

    CompetenceSearch() {
        super(TEXT, ":insider", "web.navigation.competences", "/competences");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of("insider", !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)));
    }
}
