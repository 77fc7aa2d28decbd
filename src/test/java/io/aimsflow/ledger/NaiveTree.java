package io.aimsflow.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962, 2.1 word by word, slow and plain, to compare the real thing with. */
record NaiveTree(List<Hash> leaves) {

    static NaiveTree ofSize(int size) {
        return new NaiveTree(IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leafHash(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    Hash root() {
        int n = leaves.size();
        if (n == 0) {
            return Hash.sha256("");
        }
        return n == 1
                ? leaves.get(0)
                : MerkleTree.nodeHash(
                        part(0, split(n)).root(), part(split(n), n).root());
    }

    List<Hash> path(int m) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(part(0, k).path(m), part(k, n).root())
                : plus(part(k, n).path(m - k), part(0, k).root());
    }

    List<Hash> proof(int m) {
        return m == 0 ? List.of() : subproof(m, true);
    }

    private List<Hash> subproof(int m, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root());
        }
        int k = split(n);
        return m <= k
                ? plus(part(0, k).subproof(m, known), part(k, n).root())
                : plus(part(k, n).subproof(m - k, false), part(0, k).root());
    }

    NaiveTree part(int from, int to) {
        return new NaiveTree(leaves.subList(from, to));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> list, Hash last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
