package io.aimsflow.review;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find approved minutes that were changed or removed. */
@Component
class MinutesHashes implements LedgeredContent {

    static final String KEY = "management-review-minutes";

    private final ReviewTable reviews;
    private final MinutesTable minutes;
    private final ReviewActionTable actions;

    MinutesHashes(JdbcClient jdbc) {
        reviews = new ReviewTable(jdbc);
        minutes = new MinutesTable(jdbc);
        actions = new ReviewActionTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        var items = minutes.of(ids);
        var decided = actions.of(ids).stream().collect(Collectors.groupingBy(ReviewAction::review));
        Map<UUID, Hash> hashes = new HashMap<>();
        reviews.all(ids).stream()
                .filter(review -> review.approvedAt().isPresent())
                .forEach(review -> hashes.put(
                        review.id(),
                        ReviewHash.ofMinutes(
                                review,
                                items.getOrDefault(review.id(), List.of()),
                                decided.getOrDefault(review.id(), List.of()))));
        return hashes;
    }
}
