package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * One entry as it is kept.
 *
 * @param contentHash SHA-256 of the content's canonical JSON
 * @param leafIndex its place in the Merkle tree, from 0; empty until it is sealed
 */
public record LedgerEntry(
        UUID id,
        Instant at,
        String kind,
        Optional<Actor> actor,
        Optional<CaseId> caseId,
        SortedSet<ClauseRef> clauses,
        Map<String, Object> content,
        Hash contentHash,
        Optional<Long> leafIndex) {}
