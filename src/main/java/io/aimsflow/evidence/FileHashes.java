package io.aimsflow.evidence;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find a file whose bytes were changed or removed. */
@Component
class FileHashes implements LedgeredContent {

    static final String KEY = "file";

    private final JdbcClient jdbc;

    FileHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        jdbc.sql("""
                        select f.id, sha256(c.bytes) from evidence_file f
                          join evidence_content c on c.sha256 = f.sha256 where f.id = any(?)""").param(ids.toArray(UUID[]::new)).query(row -> {
            hashes.put(row.getObject(1, UUID.class), Hash.of(row.getBytes(2)));
        });
        return hashes;
    }
}
