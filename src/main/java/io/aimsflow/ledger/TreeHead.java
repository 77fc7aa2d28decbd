package io.aimsflow.ledger;

import java.time.Instant;
import java.util.Objects;
import org.springframework.util.Assert;

/** The state of the Merkle tree after a batch was sealed: whoever keeps it can prove later what was changed since. */
public record TreeHead(long size, Hash root, Instant at) {

    /** @throws RuntimeException if anything is missing, as in a file that holds something else */
    public TreeHead {
        Assert.isTrue(size >= 0, "A tree has no negative size");
        Objects.requireNonNull(root, "A head has a root");
        Objects.requireNonNull(at, "A head has a time");
    }
}
