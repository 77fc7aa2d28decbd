package io.aimsflow.ledger;

/** The hashes of a Merkle tree as RFC 6962, 2.1 defines them. Needs neither Spring nor a database. */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** The hash of a tree without leaves. */
    public static Hash emptyRoot() {
        return Hash.sha256(new byte[0]);
    }

    public static Hash leafHash(byte[] leaf) {
        return Hash.sha256(LEAF, leaf);
    }

    public static Hash nodeHash(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }
}
