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

/** Lets the ledger find a released pack that was changed or removed. */
@Component
class PackHashes implements LedgeredContent {

    static final String KEY = "management-review-pack";

    private final ReviewTable reviews;
    private final ContributionTable contributions;

    PackHashes(JdbcClient jdbc) {
        reviews = new ReviewTable(jdbc);
        contributions = new ContributionTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        var given = contributions.of(ids).stream().collect(Collectors.groupingBy(Contribution::review));
        Map<UUID, Hash> hashes = new HashMap<>();
        reviews.all(ids).stream()
                .filter(review -> review.releasedAt().isPresent())
                .forEach(review ->
                        hashes.put(review.id(), ReviewHash.ofPack(review, given.getOrDefault(review.id(), List.of()))));
        return hashes;
    }
}
