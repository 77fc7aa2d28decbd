package io.aimsflow.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The leaves from one index up to, not including, another, as they stand under one node of the tree. Proofs are lists of
 * spans (RFC 6962, 2.1.1 and 2.1.2); a span's hash comes from those of its perfect subtrees.
 */
record Span(long from, long to) {

    /** A perfect subtree: level 0 are the leaves. */
    record Node(int level, long index) {

        /** The leaf that completes the subtree. */
        long lastLeaf() {
            return (index + 1 << level) - 1;
        }
    }

    /** The spans whose hashes prove that a leaf is in a tree of this size. */
    static List<Span> inclusion(long index, long size) {
        var path = new ArrayList<Span>();
        new Span(0, size).inclusion(index, path);
        return path;
    }

    /** The spans whose hashes prove that a tree of the first size is the beginning of one of the second. */
    static List<Span> consistency(long first, long second) {
        var path = new ArrayList<Span>();
        if (first > 0) {
            new Span(0, second).consistency(first, true, path);
        }
        return path;
    }

    /** The perfect subtrees of the span, from left to right; at most two per level. */
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        long start = from;
        while (start < to) {
            int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - start);
            int level = Math.min(fits, Long.numberOfTrailingZeros(start));
            nodes.add(new Node(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }

    /** The span's hash. */
    Hash hash(Function<Node, Hash> hashes) {
        var nodes = nodes();
        if (nodes.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        Hash hash = hashes.apply(nodes.get(nodes.size() - 1));
        for (int i = nodes.size() - 2; i >= 0; i--) {
            hash = MerkleTree.nodeHash(hashes.apply(nodes.get(i)), hash);
        }
        return hash;
    }

    private void inclusion(long index, List<Span> path) {
        if (to - from == 1) {
            return;
        }
        if (index < middle()) {
            left().inclusion(index, path);
            path.add(right());
        } else {
            right().inclusion(index, path);
            path.add(left());
        }
    }

    private void consistency(long first, boolean known, List<Span> path) {
        if (first == to) {
            if (!known) {
                path.add(this);
            }
        } else if (first <= middle()) {
            left().consistency(first, known, path);
            path.add(right());
        } else {
            right().consistency(first, false, path);
            path.add(left());
        }
    }

    private Span left() {
        return new Span(from, middle());
    }

    private Span right() {
        return new Span(middle(), to);
    }

    /** Left of it stands the largest power of two that is smaller than the span. */
    private long middle() {
        return from + Long.highestOneBit(to - from - 1);
    }
}
