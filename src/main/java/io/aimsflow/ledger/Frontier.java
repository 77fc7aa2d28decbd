package io.aimsflow.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: one hash per perfect subtree, which is all that is needed to add leaves and to know
 * the root. A hash may be unknown; what depends on it is unknown then too, until a later hash covers it.
 */
final class Frontier {

    /** By level; set where the size has a bit. */
    private final @Nullable Hash[] nodes = new @Nullable Hash[Long.SIZE];

    private long size;

    /** A frontier of this size whose subtrees have these hashes, the largest first. */
    static Frontier of(long size, List<Hash> subtrees) {
        var frontier = new Frontier();
        frontier.size = size;
        var hashes = subtrees.iterator();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if (frontier.has(level)) {
                frontier.nodes[level] = hashes.next();
            }
        }
        return frontier;
    }

    long size() {
        return size;
    }

    /** The hash on this level, or null if there is none or it is unknown. */
    @Nullable
    Hash at(int level) {
        return has(level) ? nodes[level] : null;
    }

    /** Adds a leaf. Returns the hashes of the subtrees that it completes, from the leaf upwards. */
    List<@Nullable Hash> add(@Nullable Hash leaf) {
        var completed = new ArrayList<@Nullable Hash>();
        completed.add(leaf);
        Hash hash = leaf;
        for (int level = 0; has(level); level++) {
            hash = join(nodes[level], hash);
            completed.add(hash);
        }
        put(completed.size() - 1, hash);
        return completed;
    }

    /** Adds a leaf whose completed subtree of the highest level is known already. */
    void put(int level, @Nullable Hash hash) {
        nodes[level] = hash;
        size++;
    }

    /** Grows to the size by leaves that nobody knows. */
    void skipTo(long newSize) {
        int firstDifference = Long.SIZE - Long.numberOfLeadingZeros(size ^ newSize);
        for (int level = 0; level < firstDifference; level++) {
            nodes[level] = null;
        }
        size = newSize;
    }

    void copyFrom(Frontier other) {
        System.arraycopy(other.nodes, 0, nodes, 0, nodes.length);
        size = other.size;
    }

    /** The root, or null if it depends on something unknown. */
    @Nullable
    Hash root() {
        if (size == 0) {
            return MerkleTree.emptyRoot();
        }
        int level = Long.numberOfTrailingZeros(size);
        Hash root = nodes[level];
        for (level++; level < Long.SIZE - 1; level++) {
            if (has(level)) {
                root = join(nodes[level], root);
            }
        }
        return root;
    }

    private boolean has(int level) {
        return (size >>> level & 1) == 1;
    }

    private static @Nullable Hash join(@Nullable Hash left, @Nullable Hash right) {
        return left == null || right == null ? null : MerkleTree.nodeHash(left, right);
    }
}
