package io.aimsflow.ledger;

import io.aimsflow.ledger.Finding.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole ledger once, in one snapshot, a portion at a time, and compares everything with everything. */
@Component
class Verification {

    private static final int FETCH = 500;

    private static final String UNSEALED = "select " + EntryRow.COLUMNS + """
            , u.entry is not null as waiting
             from ledger_entry e
             left join ledger_leaf l on l.entry = e.id
             left join ledger_unsealed u on u.entry = e.id
            where l.entry is null
            order by e.id""";

    private record Unsealed(EntryRow entry, boolean waiting) {}

    private record KeptHead(TreeHead head, long previous) {}

    private final JdbcClient jdbc;
    private final SealedTree tree;
    private final ObjectProvider<LedgeredContent> contents;
    private final Clock clock;

    Verification(JdbcClient jdbc, SealedTree tree, ObjectProvider<LedgeredContent> contents, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.contents = contents;
        this.clock = clock;
    }

    /** @param known heads that were kept outside, to be compared too */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public VerificationReport run(Collection<TreeHead> known) {
        var at = Instant.now(clock);
        var findings = new Findings();
        var trees = new TreeCheck(findings);
        var references = new ContentCheck(contents.stream().toList(), findings);
        long heads = compareTree(trees, references, known);
        long unsealed = compareUnsealed(findings, references);
        references.end();
        return new VerificationReport(
                at,
                tree.newestHead(),
                trees.size(),
                unsealed,
                heads,
                references.compared(),
                findings.first(),
                findings.count());
    }

    private long compareTree(TreeCheck trees, ContentCheck references, Collection<TreeHead> known) {
        try (var rows = stream(SealedRow.SELECT, SealedRow::read);
                var kept = stream("select * from ledger_head order by size", Verification::head)) {
            var heads = new HeadWalk(trees, kept.iterator(), known);
            rows.forEach(row -> {
                heads.upTo(row.index());
                trees.leaf(row);
                if (row.entry() != null) {
                    references.entry(row.entry());
                }
            });
            heads.upTo(Long.MAX_VALUE);
            trees.end();
            return heads.count;
        }
    }

    private long compareUnsealed(Findings findings, ContentCheck references) {
        long waiting = 0;
        try (var rows = stream(UNSEALED, Verification::unsealed)) {
            for (var row : (Iterable<Unsealed>) rows::iterator) {
                if (row.waiting()) {
                    waiting++;
                } else {
                    findings.accept(Finding.entry(Type.ENTRY_INSERTED, row.entry(), "never sealed"));
                }
                if (row.entry().isDamaged()) {
                    findings.accept(Finding.entry(Type.ENTRY_CHANGED, row.entry(), "content hash"));
                }
                references.entry(row.entry());
            }
        }
        removedBeforeSealing()
                .forEach(id -> findings.accept(new Finding(
                        Type.ENTRY_REMOVED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        "entry that waited for its seal")));
        return waiting;
    }

    private List<UUID> removedBeforeSealing() {
        return jdbc.sql("""
                        select u.entry from ledger_unsealed u
                         where not exists (select from ledger_entry e where e.id = u.entry) limit ?""")
                .param(VerificationReport.MAX_FINDINGS)
                .query(UUID.class)
                .list();
    }

    private <T> Stream<T> stream(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).withFetchSize(FETCH).query(mapper).stream();
    }

    private static KeptHead head(ResultSet row, int number) throws SQLException {
        return new KeptHead(SealedTree.head(row, number), row.getLong("previous"));
    }

    private static Unsealed unsealed(ResultSet row, int number) throws SQLException {
        return new Unsealed(EntryRow.read(row, number), row.getBoolean("waiting"));
    }

    /** Shows kept heads and known ones to the check, each as soon as the leaves below it were shown. */
    private static final class HeadWalk {
        private final TreeCheck trees;
        private final Iterator<KeptHead> kept;
        private final Iterator<TreeHead> known;
        private KeptHead nextKept;
        private TreeHead nextKnown;
        private long before;
        private long count;

        HeadWalk(TreeCheck trees, Iterator<KeptHead> kept, Collection<TreeHead> known) {
            this.trees = trees;
            this.kept = kept;
            this.known = known.stream()
                    .sorted(Comparator.comparingLong(TreeHead::size))
                    .iterator();
            nextKept = next(this.kept);
            nextKnown = next(this.known);
        }

        void upTo(long size) {
            while (nextKept != null && nextKept.head().size() <= size
                    || nextKnown != null && nextKnown.size() <= size) {
                count++;
                if (nextKnown == null || nextKept != null && nextKept.head().size() <= nextKnown.size()) {
                    trees.head(nextKept.head());
                    trees.follows(nextKept.previous(), before, nextKept.head());
                    before = nextKept.head().size();
                    nextKept = next(kept);
                } else {
                    trees.head(nextKnown);
                    nextKnown = next(known);
                }
            }
        }

        private static <T> T next(Iterator<T> iterator) {
            return iterator.hasNext() ? iterator.next() : null;
        }
    }
}
