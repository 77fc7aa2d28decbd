package io.aimsflow.controls;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an approved statement that was changed or removed. */
@Component
class StatementHashes implements LedgeredContent {

    private final StatementTable statements;
    private final LineTable lines;

    StatementHashes(JdbcClient jdbc) {
        statements = new StatementTable(jdbc);
        lines = new LineTable(jdbc, Clock.systemUTC());
    }

    @Override
    public String key() {
        return "statement";
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        ids.forEach(id -> statements
                .find(id)
                .filter(statement -> statement.state().frozen())
                .ifPresent(statement -> hashes.put(id, StatementText.hash(statement, lines.of(statement)))));
        return hashes;
    }
}
