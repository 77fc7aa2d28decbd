package io.aimsflow.concerns;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find a concern whose report was changed or removed. */
@Component
class ConcernHashes implements LedgeredContent {

    static final String KEY = "concern";

    private final ConcernTable concerns;

    /** Not of the module's beans: the command that verifies the ledger has none of them. */
    ConcernHashes(JdbcClient jdbc) {
        this.concerns = new ConcernTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        concerns.byIds(ids).forEach(concern -> hashes.put(concern.id(), hash(concern)));
        return hashes;
    }

    /** Over what was reported, not over who reported it: a name may have to be erased. */
    static Hash hash(Concern concern) {
        var whole = new StringBuilder();
        var reported = concern.reported();
        for (var part : List.of(
                concern.number(),
                reported.whatHappened(),
                reported.system(),
                reported.occurred(),
                reported.affected(),
                concern.reportedAt().toString())) {
            whole.append(part.length()).append(':').append(part);
        }
        return Hash.sha256(whole.toString());
    }
}
