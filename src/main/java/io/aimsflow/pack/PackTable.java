package io.aimsflow.pack;

import io.aimsflow.ledger.CanonicalJson;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.TreeHead;
import io.aimsflow.shared.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code pack_zip} and {@code pack_progress}. */
@Repository
class PackTable {

    private static final String SELECT = """
            select z.*, coalesce(p.files, 0) as files_done
              from pack_zip z left join pack_progress p on p.pack = z.id""";

    private final JdbcClient jdbc;

    PackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, PackOrder order, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into pack_zip (id, subject, title, facts, since, language, ordered_by, ordered_at, state)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'WAITING')""")
                .params(
                        id,
                        order.subject(),
                        order.title(),
                        CanonicalJson.of(Map.of("facts", order.facts())),
                        Date.valueOf(order.since()),
                        order.language().toLanguageTag(),
                        by.value(),
                        Timestamp.from(at))
                .update();
    }

    /**
     * The next pack to build, locked until the transaction ends; what another node builds is passed over. Locked so that another
     * transaction may still tell its progress, which refers to it.
     */
    Optional<UUID> lockNext() {
        return jdbc.sql("""
                        select id from pack_zip where state = 'WAITING'
                         order by ordered_at limit 1 for no key update skip locked""").query(UUID.class).optional();
    }

    Optional<PackView> find(UUID id) {
        return jdbc.sql(SELECT + " where z.id = ?")
                .param(id)
                .query(PackTable::read)
                .optional();
    }

    /** Those of a subject, the newest first. */
    List<PackView> of(UUID subject) {
        return jdbc.sql(SELECT + " where z.subject = ? order by z.ordered_at desc, z.id")
                .param(subject)
                .query(PackTable::read)
                .list();
    }

    List<PackOrder.Fact> facts(UUID id) {
        var json = jdbc.sql("select facts from pack_zip where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return ((List<?>) CanonicalJson.read(json).get("facts"))
                .stream()
                        .map(Map.class::cast)
                        .map(fact -> new PackOrder.Fact((String) fact.get("label"), (String) fact.get("text")))
                        .toList();
    }

    void ready(UUID id, PackView.Built built) {
        jdbc.sql("""
                        update pack_zip set state = 'READY', built_at = ?, files = ?, size = ?, manifest = ?,
                               head_size = ?, head_root = ?, head_at = ?
                         where id = ?""")
                .params(
                        Timestamp.from(built.at()),
                        built.files(),
                        built.size(),
                        built.manifest().bytes(),
                        built.head().size(),
                        built.head().root().bytes(),
                        Timestamp.from(built.head().at()),
                        id)
                .update();
    }

    void failed(UUID id) {
        jdbc.sql("update pack_zip set state = 'FAILED' where id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    void keep(UUID id) {
        jdbc.sql("update pack_zip set kept = true where id = ? and state = 'READY'")
                .param(id)
                .update();
    }

    /** Removes what nobody relies on; leaves alone what is being built at this moment. */
    void discard(UUID subject) {
        jdbc.sql("""
                        delete from pack_zip where id in (
                            select id from pack_zip where subject = ? and not kept for update skip locked)""").param(subject).update();
    }

    void progress(UUID id, int files) {
        jdbc.sql("""
                        insert into pack_progress (pack, files) select id, ? from pack_zip where id = ?
                        on conflict (pack) do update set files = excluded.files""").params(files, id).update();
    }

    private static PackView read(ResultSet row, int number) throws SQLException {
        return new PackView(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("title"),
                row.getObject("since", LocalDate.class),
                Locale.forLanguageTag(row.getString("language")),
                new PersonId(row.getObject("ordered_by", UUID.class)),
                row.getTimestamp("ordered_at").toInstant(),
                PackState.valueOf(row.getString("state")),
                row.getInt("files_done"),
                built(row),
                row.getBoolean("kept"));
    }

    private static Optional<PackView.Built> built(ResultSet row) throws SQLException {
        if (row.getTimestamp("built_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new PackView.Built(
                row.getTimestamp("built_at").toInstant(),
                row.getInt("files"),
                row.getLong("size"),
                Hash.of(row.getBytes("manifest")),
                new TreeHead(
                        row.getLong("head_size"),
                        Hash.of(row.getBytes("head_root")),
                        row.getTimestamp("head_at").toInstant())));
    }
}
