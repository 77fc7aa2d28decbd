package io.aimsflow.ledger;

import io.aimsflow.ledger.Finding.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over all leaves and heads, in the order of their index and size, and tells what does not fit.
 *
 * <p>Two trees are grown side by side: one from the entries as they are, one from the hashes that were stored when they
 * were sealed. A head decides which of the two is right: if the stored one is, an entry that differs from it was changed;
 * if that of the entries is, a stored hash was.
 */
final class TreeCheck {

    private final Frontier computed = new Frontier();
    private final Frontier stored = new Frontier();
    private final List<Finding> suspects = new ArrayList<>();
    private final Consumer<Finding> findings;
    private long lastHead;
    private @Nullable SealedRow previous;

    TreeCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    long size() {
        return computed.size();
    }

    void leaf(SealedRow row) {
        if (row.index() < size()) {
            findings.accept(Finding.leaves(
                    Type.ENTRY_INSERTED, row.index(), row.index(), Optional.of(row.entryId()), "impossible index"));
            return;
        }
        missingUpTo(row.index());
        Hash hash = hashOf(row);
        Hash sealed = row.hashes().get(0);
        if (hash == null) {
            findings.accept(
                    Finding.leaves(Type.ENTRY_REMOVED, row.index(), row.index(), Optional.of(row.entryId()), "entry"));
        } else if (!hash.equals(sealed)) {
            suspects.add(Finding.entry(Type.ENTRY_CHANGED, row.entry(), "leaf hash"));
        }
        compareSubtrees(row);
        computed.add(hash == null ? sealed : hash);
        stored.put(row.hashes().size() - 1, row.hashes().get(row.hashes().size() - 1));
        previous = row;
    }

    /** To be called when all leaves below its size were shown. */
    void head(TreeHead head) {
        missingUpTo(head.size());
        Hash ofEntries = computed.root();
        Hash ofStored = stored.root();
        boolean entriesFit = head.root().equals(ofEntries);
        boolean storedFits = head.root().equals(ofStored);
        suspects.forEach(suspect -> findings.accept(entriesFit ? suspect.as(Type.TREE_CHANGED) : suspect));
        suspects.clear();
        if (entriesFit) {
            stored.copyFrom(computed);
        } else if (storedFits) {
            computed.copyFrom(stored);
        } else if (ofEntries != null || ofStored != null) {
            findings.accept(Finding.head(Type.HEAD_CHANGED, lastHead, head, "head of size " + head.size()));
        }
        lastHead = head.size();
    }

    /** To be called for each kept head after {@link #head}, with the size of the head before it as it was noted then. */
    void follows(long noted, long before, TreeHead head) {
        if (noted != before) {
            findings.accept(Finding.head(Type.HEAD_REMOVED, before, head, "head of size " + noted));
        }
    }

    /** To be called at the end. */
    void end() {
        suspects.forEach(findings);
        if (lastHead < size()) {
            var entry = Optional.ofNullable(previous).map(SealedRow::entryId).filter(id -> lastHead == size() - 1);
            findings.accept(
                    Finding.leaves(Type.HEAD_REMOVED, lastHead, size() - 1, entry, "leaves beyond the last head"));
        }
    }

    private void missingUpTo(long index) {
        if (size() < index) {
            findings.accept(Finding.leaves(Type.ENTRY_REMOVED, size(), index - 1, Optional.empty(), "entry and leaf"));
            computed.skipTo(index);
            stored.skipTo(index);
            previous = null;
        }
    }

    /** The smallest subtree whose stored hash does not fit those below it holds what was changed with its leaf hash. */
    private void compareSubtrees(SealedRow row) {
        for (int level = 1; level < row.hashes().size(); level++) {
            Hash left = stored.at(level - 1);
            Hash right = row.hashes().get(level - 1);
            Hash above = row.hashes().get(level);
            if (above == null) {
                suspects.add(Finding.leaves(
                        Type.TREE_CHANGED, row.index(), row.index(), Optional.of(row.entryId()), "stored hashes"));
            } else if (left != null && right != null && !above.equals(MerkleTree.nodeHash(left, right))) {
                suspect(row, level);
            }
        }
    }

    private void suspect(SealedRow row, int level) {
        if (level == 1 && previous != null && previous.entry() != null && row.entry() != null) {
            suspects.add(Finding.entry(Type.ENTRY_CHANGED, previous.entry(), "this or the next, with its leaf hash"));
            suspects.add(Finding.entry(Type.ENTRY_CHANGED, row.entry(), "this or the one before, with its leaf hash"));
        } else {
            long from = row.index() + 1 - (1L << level);
            suspects.add(Finding.leaves(
                    Type.ENTRY_CHANGED, from, row.index(), Optional.empty(), "one of these, with hashes above it"));
        }
    }

    private static @Nullable Hash hashOf(SealedRow row) {
        EntryRow entry = row.entry();
        if (entry == null) {
            return null;
        }
        // an empty leaf was never sealed, so its hash differs from any that was
        return entry.isDamaged()
                ? MerkleTree.leafHash(new byte[0])
                : entry.leaf(row.index()).hash();
    }
}
