package io.aimsflow.review;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the ledger keeps of a released pack and of approved minutes: each part with its length before it. */
final class ReviewHash {

    private ReviewHash() {}

    static Hash ofPack(ManagementReview review, List<Contribution> contributions) {
        List<Object> parts = new ArrayList<>(List.of(review.number(), review.inputs()));
        review.meetsOn().ifPresent(parts::add);
        parts.addAll(review.participants());
        parts.add(review.assembledAt().map(Instant::toString).orElse(""));
        parts.add(review.releasedBy().map(PersonId::toString).orElse(""));
        parts.add(review.releasedAt().map(Instant::toString).orElse(""));
        contributions.forEach(one -> {
            parts.add(one.topic());
            parts.add(one.person());
            parts.add(one.text());
            parts.add(one.givenBy().map(PersonId::toString).orElse(""));
        });
        return hash(parts);
    }

    static Hash ofMinutes(ManagementReview review, List<MinutesItem> items, List<ReviewAction> actions) {
        List<Object> parts = new ArrayList<>(List.of(review.number(), review.conclusion()));
        parts.add(review.heldOn().map(Object::toString).orElse(""));
        parts.add(review.minutesBy().map(PersonId::toString).orElse(""));
        parts.add(review.approvedBy().map(PersonId::toString).orElse(""));
        parts.add(review.approvedAt().map(Instant::toString).orElse(""));
        items.forEach(item -> parts.addAll(List.of(item.topic(), item.discussion(), item.decision())));
        actions.forEach(action -> parts.addAll(List.of(action.kind(), action.what(), action.owner(), action.due())));
        return hash(parts);
    }

    private static Hash hash(List<Object> parts) {
        var whole = new StringBuilder();
        for (var part : parts) {
            var text = part.toString();
            whole.append(text.length()).append(':').append(text);
        }
        return Hash.sha256(whole.toString());
    }
}
