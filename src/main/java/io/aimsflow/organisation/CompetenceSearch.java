package io.aimsflow.organisation;

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

/** Finds competences by their names. */
@Component
@Order(48)
class CompetenceSearch implements SearchSource {

    private static final String NUMBER = "'COMP-' || lpad(o.number::text, 4, '0')";

    private static final FullText TEXT =
            new FullText("organisation_competence", "o", NUMBER, "o.name", "'/competences/' || " + NUMBER);

    private final JdbcClient jdbc;

    CompetenceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.competences";
    }

    @Override
    public String registerPath() {
        return "/competences?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var insider = !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return TEXT.find(jdbc, query, ":insider", Map.of("insider", insider));
    }
}
