package io.aimsflow.review;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds management reviews by their number and what their approved minutes say. */
@Component
@Order(65)
class ReviewSearch implements SearchSource {

    private static final FullText TEXT = new FullText(
            "review_review",
            "r",
            "r.number",
            "coalesce(r.held_on, r.meets_on, r.planned_on)::text",
            "'/reviews/' || r.number");

    private final JdbcClient jdbc;

    ReviewSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.reviews";
    }

    @Override
    public String registerPath() {
        return "/reviews?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var outsider = query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return TEXT.find(
                jdbc,
                query,
                ReviewAccess.VISIBLE,
                Map.of("all", query.holdsOneOf(ReviewAccess.READERS), "ids", outsider ? new UUID[0] : query.uuids()));
    }
}
