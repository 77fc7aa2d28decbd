package io.aimsflow.impact;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find a report that was changed or removed. */
@Component
class ImpactReportHashes implements LedgeredContent {

    static final String KEY = "impactReport";

    private final JdbcClient jdbc;

    ImpactReportHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        jdbc.sql("select assessment_id, encode(sha256(convert_to(content, 'UTF8')), 'hex') as hash from impact_report"
                        + " where assessment_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    hashes.put(row.getObject("assessment_id", UUID.class), Hash.of(row.getString("hash")));
                });
        return hashes;
    }
}
