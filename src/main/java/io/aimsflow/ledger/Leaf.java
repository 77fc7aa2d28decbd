package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the Merkle tree covers of an entry. Its bytes are canonical JSON, so that anyone can build them again.
 *
 * @param index place in the tree, from 0
 * @param content hash of the entry's content
 */
public record Leaf(
        long index,
        UUID id,
        Instant at,
        String kind,
        Optional<Actor> actor,
        Optional<CaseId> caseId,
        SortedSet<ClauseRef> clauses,
        Hash content) {

    /** The text that is hashed: keys sorted, absent values as {@code null}, times in ISO 8601. */
    public String text() {
        var fields = new TreeMap<String, Object>();
        fields.put("index", index);
        fields.put("id", id.toString());
        fields.put("at", at.toString());
        fields.put("kind", kind);
        fields.put("actor", actor.map(a -> a.person().toString()).orElse(null));
        fields.put(
                "onBehalfOf",
                actor.flatMap(Actor::onBehalfOf).map(Object::toString).orElse(null));
        fields.put("case", caseId.map(CaseId::toString).orElse(null));
        fields.put("clauses", clauses.stream().map(ClauseRef::number).toList());
        fields.put("content", content.toString());
        return CanonicalJson.of(fields);
    }

    /** The leaf's hash in the tree. */
    public Hash hash() {
        return MerkleTree.leafHash(text().getBytes(StandardCharsets.UTF_8));
    }
}
