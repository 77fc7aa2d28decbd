package io.aimsflow.ledger;

import java.util.List;

/**
 * Proves that an entry is in the ledger whose head is named.
 *
 * @param leaf the exact text of the leaf
 */
public record InclusionProof(long index, String leaf, List<Hash> path, TreeHead head) {

    /** True if the proof holds. That the head is one to trust is another matter: compare it with one kept outside. */
    public boolean holds() {
        var leafHash = MerkleTree.leafHash(leaf.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Proofs.includes(leafHash, index, head.size(), path, head.root());
    }
}
