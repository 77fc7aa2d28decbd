package io.aimsflow.ledger;

import static io.aimsflow.ledger.LedgerDatabase.ABSENT;
import static io.aimsflow.ledger.LedgerDatabase.NOW;
import static io.aimsflow.ledger.LedgerDatabase.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.IllegalTransactionStateException;

class LedgerTests {

    private final LedgerDatabase database = new LedgerDatabase();
    private final Ledger ledger = database.ledger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasTold() {
        var caseId = CaseId.random();
        var file = FileId.random();

        UUID id = database.append(LedgerDatabase.entry(caseId, Map.of("text", "größer", "file", file, "count", 3)));

        assertThat(ledger.find(id)).hasValueSatisfying(entry -> {
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.kind()).isEqualTo("task-completed");
            assertThat(entry.actor().orElseThrow().person()).isEqualTo(SOMEBODY);
            assertThat(entry.actor().orElseThrow().onBehalfOf()).contains(ABSENT);
            assertThat(entry.caseId()).contains(caseId);
            assertThat(entry.clauses()).extracting("number").containsExactly("9.2", "10.2");
            assertThat(entry.content())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("text", "größer", "file", file.toString(), "count", 3));
            assertThat(entry.contentHash())
                    .isEqualTo(Hash.sha256("{\"count\":3,\"file\":\"" + file + "\",\"text\":\"größer\"}"));
            assertThat(entry.leafIndex()).isEmpty();
        });
    }

    @Test
    void keepsTextsThatAreHardToStore() {
        UUID id = database.append("zero \u0000 half \ud83d whole \ud83d\ude00");
        ledger.seal();

        assertThat(ledger.find(id).orElseThrow().content())
                .containsEntry("text", "zero \u0000 half ? whole \ud83d\ude00");
        assertThat(database.verify().intact()).isTrue();
    }

    @Test
    void needsATransaction() {
        assertThatThrownBy(() -> ledger.append(LedgerDatabase.entry(CaseId.random(), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsWhatIsRolledBack() {
        UUID id = database.transaction().execute(status -> {
            status.setRollbackOnly();
            return ledger.append(LedgerDatabase.entry(CaseId.random(), Map.of()));
        });

        assertThat(ledger.find(id)).isEmpty();
        assertThat(ledger.seal()).isZero();
    }

    @Test
    void refusesToChangeWhatWasTold() {
        database.append("a");
        ledger.seal();

        for (String sql : List.of(
                "update ledger_entry set kind = 'other'",
                "delete from ledger_entry",
                "delete from ledger_leaf",
                "truncate ledger_head")) {
            assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                    .isInstanceOf(UncategorizedSQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void sealsInTheOrderOfTelling() {
        List<UUID> told = database.append(37);

        assertThat(ledger.seal()).isEqualTo(37);
        assertThat(ledger.seal()).isZero();

        assertThat(told)
                .extracting(this::index)
                .isEqualTo(LongStream.range(0, 37).boxed().toList());
        assertThat(ledger.head().orElseThrow().size()).isEqualTo(37);
    }

    @Test
    void growsOneTreeOverManyBatches() {
        var leaves = new ArrayList<Hash>();
        for (int batch : List.of(1, 2, 5, 1, 8, 13, 3)) {
            database.append(batch);
            ledger.seal();
        }

        for (LedgerEntry entry : ledger.recent(RecentEntries.newest(200))) {
            leaves.add(0, MerkleTree.leafHash(ledger.prove(entry.id()).leaf().getBytes()));
        }

        assertThat(ledger.head().orElseThrow().root()).isEqualTo(new NaiveTree(leaves).root());
        assertThat(ledger.heads(Long.MAX_VALUE, 100))
                .extracting(TreeHead::size)
                .containsExactly(33L, 30L, 17L, 9L, 8L, 3L, 1L);
    }

    @Test
    void sealsAnEntryThatCommitsLate() throws Exception {
        var told = new CompletableFuture<UUID>();
        var goOn = new CompletableFuture<Void>();
        var late = CompletableFuture.runAsync(() -> database.transaction().executeWithoutResult(status -> {
            told.complete(ledger.append(LedgerDatabase.entry(CaseId.random(), Map.of("text", "late"))));
            goOn.join();
        }));
        UUID first = told.get();
        UUID second = database.append("early");

        assertThat(ledger.seal()).isEqualTo(1);
        goOn.complete(null);
        late.get();
        assertThat(ledger.seal()).isEqualTo(1);

        assertThat(index(second)).isZero();
        assertThat(index(first)).isEqualTo(1);
        assertThat(database.verify().intact()).isTrue();
    }

    @Test
    void isSealedByOneNodeAtATime() {
        database.append("a");

        int sealedByTheOther = database.transaction().execute(status -> {
            ledger.seal();
            return CompletableFuture.supplyAsync(ledger::seal).join();
        });

        assertThat(sealedByTheOther).isZero();
        assertThat(ledger.head().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void losesNothingWhenManyTellAndSeal() {
        var writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        database.append("writer " + writer + " entry " + i);
                        ledger.seal();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        ledger.seal();

        var report = database.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.sealed()).isEqualTo(200);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void provesEveryEntry() {
        List<UUID> told = database.append(70);
        ledger.seal();

        for (UUID id : told) {
            InclusionProof proof = ledger.prove(id);
            assertThat(proof.holds()).isTrue();
            assertThat(proof.leaf()).contains(id.toString());
            assertThat(proof.head()).isEqualTo(ledger.head().orElseThrow());
        }
    }

    @Test
    void provesThatOldHeadsAreBeginningsOfNewOnes() {
        for (int batch : List.of(3, 4, 9, 1, 20)) {
            database.append(batch);
            ledger.seal();
        }
        var heads = ledger.heads(Long.MAX_VALUE, 100);

        for (TreeHead old : heads) {
            for (TreeHead young : heads) {
                if (old.size() <= young.size()) {
                    var proof = ledger.consistency(old.size(), young.size());
                    assertThat(proof.holds()).isTrue();
                    assertThat(proof.fromRoot()).isEqualTo(old.root());
                    assertThat(proof.toRoot()).isEqualTo(young.root());
                }
            }
        }
        assertThat(ledger.consistency(0, 37).holds()).isTrue();
    }

    @Test
    void refusesProofsOfWhatIsNotThere() {
        UUID waiting = database.append("a");

        assertThatThrownBy(() -> ledger.prove(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ledger.prove(waiting)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ledger.consistency(0, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ledger.consistency(-1, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsEntriesPageByPage() {
        List<UUID> told = database.append(5);
        var caseId = ledger.find(told.get(2)).orElseThrow().caseId();
        UUID other = database.append(new NewEntry("other", Optional.empty(), Optional.empty(), Set.of(), Map.of()));

        var first = ledger.recent(RecentEntries.newest(2));
        var second = ledger.recent(new RecentEntries(
                Optional.empty(), Optional.empty(), Optional.of(first.get(1).id()), 2));

        assertThat(first).extracting(LedgerEntry::id).containsExactly(other, told.get(4));
        assertThat(second).extracting(LedgerEntry::id).containsExactly(told.get(3), told.get(2));
        assertThat(ledger.recent(new RecentEntries(Optional.of("other"), Optional.empty(), Optional.empty(), 9)))
                .extracting(LedgerEntry::id)
                .containsExactly(other);
        assertThat(ledger.recent(new RecentEntries(Optional.empty(), caseId, Optional.empty(), 9)))
                .extracting(LedgerEntry::id)
                .containsExactly(told.get(2));
        assertThat(ledger.ofCase(caseId.orElseThrow())).hasSize(1);
    }

    private Long index(UUID entry) {
        return ledger.find(entry).flatMap(LedgerEntry::leafIndex).orElse(-1L);
    }
}
