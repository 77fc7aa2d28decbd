package io.aimsflow.corrective;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds nonconformities. */
@Component
@Order(50)
class NonconformitySearch implements SearchSource {

    private static final FullText TEXT =
            new FullText("corrective_nonconformity", "n", "n.number", "n.title", "'/cases/' || n.number");

    private final JdbcClient jdbc;

    NonconformitySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "corrective.search";
    }

    @Override
    public String registerPath() {
        return "/nonconformities?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        return TEXT.find(
                jdbc,
                query,
                NonconformityRegister.VISIBLE,
                Map.of("all", query.holdsOneOf(NonconformityRegister.READERS), "viewers", query.uuids()));
    }
}
