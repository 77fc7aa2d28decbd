package io.aimsflow.ledger;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives waiting entries their place in the tree, a batch per transaction, by one node at a time. */
@Component
class Sealing {

    static final int BATCH = 5_000;

    private static final int LOCK_CLASS = 0x41494d53;
    private static final int LOCK = 1;

    /** Looked up one by one: a join could read the whole ledger for a few waiting entries. */
    private static final String WAITING = "select " + EntryRow.COLUMNS + """
             from ledger_entry e left join ledger_leaf l on l.entry = e.id
            where e.id = any(?) and l.entry is null
            order by e.id""";

    /**
     * What came of a batch.
     *
     * @param last where the next one starts; empty if nothing more waits
     */
    record Batch(int sealed, Optional<UUID> last) {

        static final Batch NOTHING = new Batch(0, Optional.empty());
    }

    private final JdbcClient jdbc;
    private final SealedTree tree;
    private final Clock clock;

    Sealing(JdbcClient jdbc, SealedTree tree, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.clock = clock;
    }

    /** Seals up to {@link #BATCH} waiting entries whose ids are larger; none if another node is at it. */
    @Transactional
    public Batch sealBatch(UUID after) {
        if (!elected()) {
            return Batch.NOTHING;
        }
        List<UUID> noted = jdbc.sql("select entry from ledger_unsealed where entry > ? order by entry limit ?")
                .params(after, BATCH)
                .query(UUID.class)
                .list();
        if (noted.isEmpty()) {
            return Batch.NOTHING;
        }
        // whoever damaged the table of waiting entries must not stop the sealing, so fewer may be found than are noted
        var waiting = jdbc.sql(WAITING)
                .param(noted.toArray(UUID[]::new))
                .query(EntryRow::read)
                .list();
        if (!waiting.isEmpty()) {
            seal(waiting);
        }
        return new Batch(
                waiting.size(), Optional.of(noted.get(noted.size() - 1)).filter(id -> noted.size() == BATCH));
    }

    private boolean elected() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK_CLASS, LOCK)
                .query(Boolean.class)
                .single();
    }

    private void seal(List<EntryRow> waiting) {
        long size = tree.newestHead().map(TreeHead::size).orElse(0L);
        var all = new Span(0, size);
        var frontier = Frontier.of(
                size, all.nodes().stream().map(tree.nodes(List.of(all))).toList());
        var indexes = new ArrayList<Long>();
        var hashes = new ArrayList<byte[]>();
        for (EntryRow entry : waiting) {
            indexes.add(frontier.size());
            hashes.add(join(frontier.add(entry.leaf(frontier.size()).hash())));
        }
        List<UUID> ids = waiting.stream().map(EntryRow::id).toList();
        tree.insert(indexes, ids, hashes);
        tree.insert(size, frontier.size(), frontier.root(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("delete from ledger_unsealed where entry = any(?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    private static byte[] join(List<Hash> hashes) {
        var bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
