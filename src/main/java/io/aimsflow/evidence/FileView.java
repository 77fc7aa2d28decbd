package io.aimsflow.evidence;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file without its bytes.
 *
 * @param caseId empty until it is attached
 * @param recordId the record with which it was handed in, if any
 * @param mediaType as its first bytes and its name tell, not as the browser claimed
 * @param size in bytes, at least 1
 */
public record FileView(
        FileId id,
        String name,
        String mediaType,
        long size,
        Hash sha256,
        PersonId uploadedBy,
        Instant uploadedAt,
        Optional<CaseId> caseId,
        Optional<RecordId> recordId) {}
