package io.aimsflow.documents;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an approved version that was changed or removed. */
@Component
class VersionHashes implements LedgeredContent {

    static final String KEY = "document-version";

    private final VersionTable versions;

    VersionHashes(JdbcClient jdbc) {
        versions = new VersionTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        versions.all(ids).stream()
                .filter(version -> version.state().frozen())
                .forEach(version -> hashes.put(version.id(), hash(version)));
        return hashes;
    }

    static Hash hash(DocumentVersion version) {
        return Hash.sha256(text(version));
    }

    /** All that was approved, each part with its length before it, so that no two run into each other: the text that is hashed. */
    static String text(DocumentVersion version) {
        var whole = new StringBuilder();
        for (var part : List.of(
                version.document().toString(),
                Integer.toString(version.number()),
                version.title(),
                version.body(),
                version.file().map(DocumentFile::name).orElse(""),
                version.file().map(DocumentFile::sha256).orElse(""),
                version.change(),
                version.author().toString(),
                version.approvedBy().map(PersonId::toString).orElse(""),
                version.approvedAt().map(Instant::toString).orElse(""),
                version.effectiveOn().map(Object::toString).orElse(""))) {
            whole.append(part.length()).append(':').append(part);
        }
        return whole.toString();
    }
}
