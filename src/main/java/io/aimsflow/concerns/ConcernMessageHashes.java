package io.aimsflow.concerns;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find a message to or from a reporter that was changed or removed. */
@Component
class ConcernMessageHashes implements LedgeredContent {

    static final String KEY = "concern-message";

    private final ConcernMessageTable messages;

    /** Not of the module's beans: the command that verifies the ledger has none of them. */
    ConcernMessageHashes(JdbcClient jdbc) {
        this.messages = new ConcernMessageTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        messages.byIds(ids).forEach(message -> hashes.put(message.id(), hash(message)));
        return hashes;
    }

    static Hash hash(ConcernMessage message) {
        return Hash.sha256(message.id() + "\n" + message.at() + "\n" + message.fromReporter() + "\n" + message.text());
    }
}
