package io.aimsflow.controls;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.spreadsheets.SeedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the catalogue of this release into the database, once. It writes only what a release ships; owners, own wording and
 * everything else that the organisation added stay as they are.
 */
@Component
class CatalogueUpdate {

    private static final String FILE = "controls.csv";

    private static final String UPSERT = """
            insert into controls_control as c (id, version, position, group_id, title_en, title_de, purpose_en, purpose_de,
              evidence_en, evidence_de, typical_owner, approach, elsewhere, retired_reason)
            values (:id, 0, :position, :group, :title_en, :title_de, :purpose_en, :purpose_de, :evidence_en, :evidence_de,
              :typical_owner, '', '', '')
            on conflict (id) do update set version = c.version + 1, position = excluded.position,
              group_id = excluded.group_id, title_en = excluded.title_en, title_de = excluded.title_de,
              purpose_en = excluded.purpose_en, purpose_de = excluded.purpose_de, evidence_en = excluded.evidence_en,
              evidence_de = excluded.evidence_de, typical_owner = excluded.typical_owner
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    CatalogueUpdate(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Does nothing if this very catalogue was loaded before, also by another node or an earlier start. */
    @Transactional
    public void run() {
        load(SeedFile.text(FILE));
    }

    private void load(String text) {
        var sha256 = sha256(text);
        var release = text.lines().findFirst().orElse("").replace("# version ", "");
        var isNew = jdbc.sql("insert into controls_catalogue values (?, ?, ?) on conflict do nothing")
                        .params(sha256, release, now())
                        .update()
                > 0;
        if (isNew) {
            var rows = SeedFile.rows(FILE);
            rows.forEach(this::write);
            ledger.append(new NewEntry(
                    "control-catalogue-loaded",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(ClauseRef.of("6.1.3")),
                    Map.of("release", release, "sha256", sha256, "controls", rows.size())));
        }
    }

    private void write(CSVRecord row) {
        var statement = jdbc.sql(UPSERT)
                .param("id", row.get("id"))
                .param("position", row.getRecordNumber() * 10)
                .param("group", row.get("group"))
                .param("typical_owner", row.get("typical_owner"));
        for (var column : new String[] {"title", "purpose", "evidence"}) {
            statement = statement
                    .param(column + "_en", row.get(column + "_en"))
                    .param(column + "_de", row.get(column + "_de"));
        }
        statement.update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
