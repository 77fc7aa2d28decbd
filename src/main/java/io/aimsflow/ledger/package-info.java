/**
 * The append-only, tamper-evident record of what happened: who, what, when, in which case, for which clause, with which
 * hash. Entries are inserted without locks in the transaction of what they tell, and sealed in batches into a Merkle tree
 * (RFC 6962) whose heads are kept for ever. Serves ISO/IEC 42001, 7.5.3 (protection of documented information).
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.aimsflow.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
