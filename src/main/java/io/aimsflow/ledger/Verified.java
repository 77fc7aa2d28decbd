package io.aimsflow.ledger;

import java.time.Instant;

/**
 * What came of a verification that the server did by itself.
 *
 * @param sealed how many entries the tree held
 * @param findings how many were changed, removed or inserted; 0 if all was intact
 */
public record Verified(Instant at, long sealed, long findings) {}
