package io.aimsflow.ledger;

import java.util.List;

/** Proves that the ledger of the later size begins with all entries of the earlier one, unchanged. */
public record ConsistencyProof(long fromSize, Hash fromRoot, long toSize, Hash toRoot, List<Hash> path) {

    public boolean holds() {
        return Proofs.consistent(fromSize, fromRoot, toSize, toRoot, path);
    }
}
