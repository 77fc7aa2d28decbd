package io.aimsflow.ledger;

import java.time.Instant;

/** The state of the Merkle tree after a batch was sealed: whoever keeps it can prove later what was changed since. */
public record TreeHead(long size, Hash root, Instant at) {}
