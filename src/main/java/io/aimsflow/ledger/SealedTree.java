package io.aimsflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code ledger_leaf} and {@code ledger_head}. */
@Repository
class SealedTree {

    private static final String HEAD = "select size, root, at from ledger_head ";

    private final JdbcClient jdbc;

    SealedTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists() {
        return jdbc.sql("select to_regclass('ledger_head') is not null")
                .query(Boolean.class)
                .single();
    }

    Optional<TreeHead> newestHead() {
        return jdbc.sql(HEAD + "order by size desc limit 1")
                .query(SealedTree::head)
                .optional();
    }

    /** The heads smaller than a size, the largest first. */
    List<TreeHead> heads(long smallerThan, int limit) {
        return jdbc.sql(HEAD + "where size < ? order by size desc limit ?")
                .params(smallerThan, limit)
                .query(SealedTree::head)
                .list();
    }

    Optional<Long> leafIndex(UUID entry) {
        return jdbc.sql("select leaf_index from ledger_leaf where entry = ?")
                .param(entry)
                .query(Long.class)
                .optional();
    }

    /** Reads the hashes of all nodes of the spans, in one statement. */
    Function<Span.Node, Hash> nodes(Collection<Span> spans) {
        var nodes = spans.stream().flatMap(span -> span.nodes().stream()).toList();
        Long[] leaves = nodes.stream().map(Span.Node::lastLeaf).distinct().toArray(Long[]::new);
        Map<Long, byte[]> hashes = new HashMap<>();
        jdbc.sql("select leaf_index, hashes from ledger_leaf where leaf_index = any(?)")
                .param(leaves)
                .query(row -> {
                    hashes.put(row.getLong(1), row.getBytes(2));
                });
        return node -> slice(hashes.get(node.lastLeaf()), node.level());
    }

    List<Hash> leaves(long from, int limit) {
        return jdbc.sql(
                        "select substring(hashes for 32) from ledger_leaf where leaf_index >= ? order by leaf_index limit ?")
                .params(from, limit)
                .query((row, number) -> Hash.stored(row.getBytes(1)))
                .list();
    }

    void insert(List<Long> indexes, List<UUID> entries, List<byte[]> hashes) {
        jdbc.sql("insert into ledger_leaf (leaf_index, entry, hashes) select * from unnest(?, ?, ?)")
                .params(indexes.toArray(Long[]::new), entries.toArray(UUID[]::new), hashes.toArray(byte[][]::new))
                .update();
    }

    void insert(long previous, long size, Hash root, Instant at) {
        jdbc.sql("insert into ledger_head (size, previous, root, at) values (?, ?, ?, ?)")
                .params(size, previous, root.bytes(), Timestamp.from(at))
                .update();
    }

    static TreeHead head(ResultSet row, int number) throws SQLException {
        return new TreeHead(
                row.getLong("size"),
                Hash.stored(row.getBytes("root")),
                row.getTimestamp("at").toInstant());
    }

    private static Hash slice(byte[] hashes, int level) {
        return Hash.of(Arrays.copyOfRange(hashes, level * Hash.LENGTH, (level + 1) * Hash.LENGTH));
    }
}
