package io.aimsflow.review;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds management reviews by their number and what their approved minutes say. */
@Component
@Order(65)
class ReviewSearch extends TableSearch {

    private static final FullText TEXT = new FullText(
            "review_review",
            "r",
            "r.number",
            "coalesce(r.held_on, r.meets_on, r.planned_on)::text",
            "'/reviews/' || r.number");

    ReviewSearch() {
        super(TEXT, ReviewAccess.VISIBLE, "web.navigation.reviews", "/reviews");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        var outsider = query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
        return Map.of("all", query.holdsOneOf(ReviewAccess.READERS), "ids", outsider ? new UUID[0] : query.uuids());
    }
}
