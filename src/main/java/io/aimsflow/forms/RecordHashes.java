package io.aimsflow.forms;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find a record that was changed or removed, in its data, in who and when, or in the form it answered. */
@Component
class RecordHashes implements LedgeredContent {

    private final JdbcClient jdbc;

    RecordHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "record";
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        jdbc.sql("""
                select r.*, encode(sha256(convert_to(s.json, 'UTF8')), 'hex') as form_now
                from forms_record r join forms_schema s on s.sha256 = r.form_sha256 where r.id = any(?)
                """)
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> RecordRow.read(row, number).withForm(row.getString("form_now")))
                .list()
                .forEach(row -> hashes.put(row.id().value(), Hash.of(row.contentHash())));
        return hashes;
    }
}
