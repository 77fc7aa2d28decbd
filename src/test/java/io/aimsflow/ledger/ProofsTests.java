package io.aimsflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProofsTests {

    /** A size, and two numbers below or equal to it. */
    record Sizes(int size, int second, int first) {}

    @Provide
    Arbitrary<Sizes> sizes() {
        return Arbitraries.integers()
                .between(1, 130)
                .flatMap(size -> Arbitraries.integers()
                        .between(1, size)
                        .flatMap(second -> Arbitraries.integers()
                                .between(0, second)
                                .map(first -> new Sizes(size, second, first))));
    }

    @Property
    void provesInclusionAsTheDefinitionDoes(@ForAll("sizes") Sizes sizes) {
        var tree = NaiveTree.ofSize(sizes.size());
        int index = sizes.second() - 1;

        List<Hash> path = hashes(Span.inclusion(index, sizes.size()), stored(tree));

        assertThat(path).isEqualTo(tree.path(index));
        assertThat(Proofs.includes(tree.leaves().get(index), index, sizes.size(), path, tree.root()))
                .isTrue();
    }

    @Property
    void provesConsistencyAsTheDefinitionDoes(@ForAll("sizes") Sizes sizes) {
        var young = NaiveTree.ofSize(sizes.second());
        var old = young.part(0, sizes.first());

        List<Hash> path = hashes(Span.consistency(sizes.first(), sizes.second()), stored(young));

        assertThat(path).isEqualTo(young.proof(sizes.first()));
        assertThat(Proofs.consistent(sizes.first(), old.root(), sizes.second(), young.root(), path))
                .isTrue();
    }

    @Property
    void refusesInclusionWithAnythingChanged(@ForAll("sizes") Sizes sizes, @ForAll @IntRange(max = 1000) int pick) {
        var tree = NaiveTree.ofSize(sizes.size());
        int index = sizes.second() - 1;
        Hash leaf = tree.leaves().get(index);
        List<Hash> path = tree.path(index);

        assertThat(Proofs.includes(flip(leaf), index, sizes.size(), path, tree.root()))
                .isFalse();
        assertThat(Proofs.includes(leaf, index, sizes.size(), path, flip(tree.root())))
                .isFalse();
        assertThat(Proofs.includes(leaf, sizes.size(), sizes.size(), path, tree.root()))
                .isFalse();
        assertThat(Proofs.includes(leaf, index, sizes.size(), longer(path), tree.root()))
                .isFalse();
        for (List<Hash> tampered : tampered(path, pick)) {
            assertThat(Proofs.includes(leaf, index, sizes.size(), tampered, tree.root()))
                    .isFalse();
        }
    }

    @Property
    void refusesConsistencyWithAnythingChanged(@ForAll("sizes") Sizes sizes, @ForAll @IntRange(max = 1000) int pick) {
        int first = sizes.first();
        int second = sizes.second();
        var young = NaiveTree.ofSize(second);
        Hash firstRoot = young.part(0, first).root();
        List<Hash> path = young.proof(first);

        assertThat(Proofs.consistent(first, flip(firstRoot), second, young.root(), path))
                .isFalse();
        assertThat(Proofs.consistent(first, firstRoot, second, young.root(), longer(path)))
                .isFalse();
        if (first > 0) {
            assertThat(Proofs.consistent(first, firstRoot, second, flip(young.root()), path))
                    .isFalse();
        }
        for (List<Hash> tampered : tampered(path, pick)) {
            assertThat(Proofs.consistent(first, firstRoot, second, young.root(), tampered))
                    .isFalse();
        }
    }

    @Property
    void refusesAnotherPlace(@ForAll("sizes") Sizes sizes) {
        var tree = NaiveTree.ofSize(sizes.size());
        int index = sizes.second() - 1;
        int other = (index + 1) % sizes.size();

        boolean holds = Proofs.includes(tree.leaves().get(index), other, sizes.size(), tree.path(index), tree.root());

        assertThat(holds).isEqualTo(other == index);
    }

    @Property(tries = 200)
    void knowsTheRootAgainAfterUnknownLeavesAreCovered(@ForAll("sizes") Sizes sizes) {
        var tree = NaiveTree.ofSize(sizes.second());
        var whole = new Frontier();
        var holed = new Frontier();

        for (int i = 0; i < sizes.second(); i++) {
            List<Hash> completed = whole.add(tree.leaves().get(i));
            if (i < sizes.first()) {
                holed.skipTo(i + 1);
            } else {
                holed.put(completed.size() - 1, completed.get(completed.size() - 1));
            }
        }

        Hash root = holed.root();
        assertThat(root == null || root.equals(tree.root())).isTrue();
        if (sizes.first() == 0 || Long.bitCount(sizes.second()) == 1 && sizes.first() < sizes.second()) {
            assertThat(root).isEqualTo(tree.root());
        }
    }

    /** What the rows of the table {@code ledger_leaf} hold. */
    private static Function<Span.Node, Hash> stored(NaiveTree tree) {
        Map<Span.Node, Hash> nodes = new HashMap<>();
        var frontier = new Frontier();
        for (Hash leaf : tree.leaves()) {
            List<Hash> completed = frontier.add(leaf);
            for (int level = 0; level < completed.size(); level++) {
                nodes.put(new Span.Node(level, (frontier.size() >> level) - 1), completed.get(level));
            }
        }
        return nodes::get;
    }

    private static List<Hash> hashes(List<Span> spans, Function<Span.Node, Hash> nodes) {
        return spans.stream().map(span -> span.hash(nodes)).toList();
    }

    private static List<List<Hash>> tampered(List<Hash> path, int pick) {
        if (path.isEmpty()) {
            return List.of();
        }
        int at = pick % path.size();
        var changed = new ArrayList<>(path);
        changed.set(at, flip(path.get(at)));
        var shorter = new ArrayList<>(path);
        shorter.remove(at);
        return List.of(changed, shorter);
    }

    private static List<Hash> longer(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(MerkleTree.emptyRoot());
        return longer;
    }

    private static Hash flip(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[bytes.length - 1] ^= 1;
        return Hash.of(bytes);
    }
}
