package io.aimsflow.ledger;

import java.util.UUID;

/**
 * Names, within an entry's content, something that is kept elsewhere, and the hash that it must keep. Put under the key
 * that the {@link LedgeredContent} of that kind of thing claims, alone or in a list.
 */
public record ContentReference(UUID id, Hash sha256) {}
