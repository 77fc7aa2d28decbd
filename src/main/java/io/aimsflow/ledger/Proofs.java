package io.aimsflow.ledger;

import java.util.ArrayList;
import java.util.List;

/** Checks proofs as RFC 9162, 2.1.3.2 and 2.1.4.2 say. Needs neither Spring nor a database. */
public final class Proofs {

    private Proofs() {}

    /** True if the path proves that the leaf stands at this index of the tree with this size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var walk = new Walk(index, size - 1);
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (walk.atRoot()) {
                return false;
            }
            hash = walk.isRightChild() ? MerkleTree.nodeHash(sibling, hash) : MerkleTree.nodeHash(hash, sibling);
            walk.up();
        }
        return walk.atRoot() && hash.equals(root);
    }

    /** True if the path proves that the tree of the first size is the beginning of the tree of the second. */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(MerkleTree.emptyRoot());
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.add(0, firstRoot);
        }
        return !hashes.isEmpty() && climbs(first, firstRoot, second, secondRoot, hashes);
    }

    private static boolean climbs(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        var walk = new Walk(first - 1, second - 1);
        walk.skipRightChildren();
        Hash old = path.get(0);
        Hash young = path.get(0);
        for (Hash sibling : path.subList(1, path.size())) {
            if (walk.atRoot()) {
                return false;
            }
            if (walk.isRightChild()) {
                old = MerkleTree.nodeHash(sibling, old);
                young = MerkleTree.nodeHash(sibling, young);
            } else {
                young = MerkleTree.nodeHash(young, sibling);
            }
            walk.up();
        }
        return walk.atRoot() && old.equals(firstRoot) && young.equals(secondRoot);
    }

    /** The way from a node to the root, beside the way from the last node of the same level. */
    private static final class Walk {
        private long node;
        private long last;

        Walk(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean atRoot() {
            return last == 0;
        }

        boolean isRightChild() {
            return (node & 1) == 1 || node == last;
        }

        void up() {
            if (isRightChild()) {
                while ((node & 1) == 0 && node != 0) {
                    shift();
                }
            }
            shift();
        }

        void skipRightChildren() {
            while ((node & 1) == 1) {
                shift();
            }
        }

        private void shift() {
            node >>= 1;
            last >>= 1;
        }
    }
}
