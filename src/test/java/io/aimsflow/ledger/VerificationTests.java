package io.aimsflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.ledger.Finding.Type;
import io.aimsflow.shared.CaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;

/** What somebody with full access to the database can do, and how each of it shows. */
class VerificationTests {

    private static final Map<UUID, Hash> stored = new HashMap<>();
    private static final LedgerDatabase database = new LedgerDatabase(new Things());

    private final List<UUID> told = new ArrayList<>();
    private TransactionStatus transaction;

    private static final class Things implements LedgeredContent {
        @Override
        public String key() {
            return "thing";
        }

        @Override
        public Map<UUID, Hash> hashes(Collection<UUID> ids) {
            var found = new HashMap<>(stored);
            found.keySet().retainAll(ids);
            return found;
        }
    }

    @BeforeEach
    void tellAndSealInThreeBatches() {
        transaction = database.begin();
        for (int batch : List.of(7, 6, 8)) {
            told.addAll(database.append(batch));
            database.ledger().seal();
        }
    }

    @AfterEach
    void undo() {
        database.rollback(transaction);
        stored.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void findsAnUntouchedLedgerIntact() {
        database.append("waiting");

        var report = database.verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.sealed()).isEqualTo(21);
        assertThat(report.unsealed()).isEqualTo(1);
        assertThat(report.heads()).isEqualTo(3);
        assertThat(report.head()).isEqualTo(database.ledger().head());
        assertThat(report.text()).endsWith("INTACT").doesNotContain("NOT INTACT");
    }

    @Test
    void findsAnEmptyLedgerIntact() {
        for (String table : List.of("ledger_entry", "ledger_leaf", "ledger_head")) {
            database.tamper("delete from " + table);
        }

        assertThat(database.verify().intact()).isTrue();
    }

    @Test
    void namesAnEntryWithAnyColumnChanged() {
        for (String change : List.of(
                "kind = 'case-started'",
                "at = at + interval '1 microsecond'",
                "actor = on_behalf_of",
                "on_behalf_of = null",
                "case_id = gen_random_uuid()",
                "clauses = '10.2'",
                "clauses = clauses || ' '",
                "clauses = clauses || ' 77'",
                "content = replace(content, 'entry', 'Entry')",
                "content = 'no JSON', content_hash = sha256('no JSON')",
                "content_hash = ''")) {
            database.undone(() -> {
                database.tamper("update ledger_entry set " + change + " where id = ?", told.get(4));

                assertThat(database.verify().findings())
                        .as(change)
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.type()).isEqualTo(Type.ENTRY_CHANGED);
                            assertThat(finding.entry()).contains(told.get(4));
                            assertThat(finding.fromLeaf()).contains(4L);
                        });
            });
        }
    }

    @Test
    void namesEveryChangedEntry() {
        for (int index : List.of(0, 3, 7, 20)) {
            database.tamper("update ledger_entry set kind = 'other' where id = ?", told.get(index));
        }

        assertThat(database.verify().findings())
                .allMatch(finding -> finding.type() == Type.ENTRY_CHANGED)
                .extracting(finding -> finding.entry().orElseThrow())
                .containsExactly(told.get(0), told.get(3), told.get(7), told.get(20));
    }

    @Test
    void namesAChangedEntryThatStillWaits() {
        UUID waiting = database.append("waiting");
        database.tamper("update ledger_entry set content = '{}' where id = ?", waiting);

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_CHANGED);
            assertThat(finding.entry()).contains(waiting);
        });
    }

    @Test
    void namesARemovedEntry() {
        database.tamper("delete from ledger_entry where id = ?", told.get(9));

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_REMOVED);
            assertThat(finding.entry()).contains(told.get(9));
            assertThat(finding.fromLeaf()).contains(9L);
        });
    }

    @Test
    void namesThePlaceOfAnEntryRemovedWithItsLeaf() {
        for (int index = 0; index < told.size(); index++) {
            long place = index;
            database.undone(() -> {
                database.tamper("delete from ledger_entry where id = ?", told.get((int) place));
                database.tamper("delete from ledger_leaf where leaf_index = ?", place);

                assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.type()).isEqualTo(Type.ENTRY_REMOVED);
                    assertThat(finding.fromLeaf()).contains(place);
                    assertThat(finding.toLeaf()).contains(place);
                });
            });
        }
    }

    @Test
    void namesAnEntryRemovedBeforeItWasSealed() {
        UUID waiting = database.append("waiting");
        database.tamper("delete from ledger_entry where id = ?", waiting);

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_REMOVED);
            assertThat(finding.entry()).contains(waiting);
        });
        assertThat(database.ledger().seal()).isZero();
    }

    @Test
    void namesAnInsertedEntry() {
        UUID inserted = insertCopy(told.get(3));

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_INSERTED);
            assertThat(finding.entry()).contains(inserted);
        });
    }

    @Test
    void namesAnEntryInsertedWithALeaf() {
        UUID inserted = insertCopy(told.get(3));
        database.tamper("insert into ledger_leaf values (21, ?, sha256('x') || sha256('y'))", inserted);

        assertThat(database.verify().findings()).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(Type.HEAD_REMOVED);
            assertThat(finding.entry()).contains(inserted);
        });
    }

    @Test
    void namesAnEntryInsertedAtAnImpossiblePlace() {
        UUID inserted = insertCopy(told.get(3));
        database.tamper("insert into ledger_leaf values (-1, ?, '')", inserted);

        assertThat(database.verify().findings()).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_INSERTED);
            assertThat(finding.entry()).contains(inserted);
        });
    }

    @Test
    void namesSwappedEntries() {
        database.tamper("update ledger_leaf set leaf_index = 1000 where leaf_index = 4");
        database.tamper("update ledger_leaf set leaf_index = 4 where leaf_index = 10");
        database.tamper("update ledger_leaf set leaf_index = 10 where leaf_index = 1000");

        assertThat(database.verify().findings())
                .extracting(finding -> finding.entry().orElse(null))
                .contains(told.get(4), told.get(10));
    }

    @Test
    void namesEntriesThatSwappedTheirIds() {
        database.tamper("update ledger_entry set id = gen_random_uuid() where id = ?", told.get(4));

        assertThat(database.verify().findings())
                .extracting(Finding::type)
                .containsExactly(Type.ENTRY_REMOVED, Type.ENTRY_INSERTED);
    }

    @Test
    void narrowsDownAChangeThatWentUpToTheLeafHash() {
        for (int index : List.of(4, 5)) {
            database.undone(() -> {
                change(told.get(index), index);

                assertThat(database.verify().findings())
                        .allMatch(finding -> finding.type() == Type.ENTRY_CHANGED)
                        .extracting(finding -> finding.entry().orElseThrow())
                        .containsExactly(told.get(4), told.get(5));
            });
        }
    }

    @Test
    void tellsADamagedTreeFromADamagedEntry() {
        database.tamper(
                "update ledger_leaf set hashes = overlay(hashes placing '\\x00' from 5 for 1) where leaf_index = 8");
        database.tamper("update ledger_leaf set hashes = substring(hashes from 1 for 40) where leaf_index = 15");

        assertThat(database.verify().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.type() == Type.TREE_CHANGED)
                .extracting(finding -> finding.toLeaf().orElseThrow())
                .containsOnly(8L, 9L, 15L);
    }

    @Test
    void namesAChangedHead() {
        database.tamper("update ledger_head set root = sha256('x') where size = 13");

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.HEAD_CHANGED);
            assertThat(finding.fromLeaf()).contains(7L);
            assertThat(finding.toLeaf()).contains(12L);
        });
    }

    @Test
    void survivesADamagedHead() {
        database.tamper("update ledger_head set root = '' where size = 13");

        assertThat(database.verify().findings())
                .singleElement()
                .extracting(Finding::type)
                .isEqualTo(Type.HEAD_CHANGED);
    }

    @Test
    void namesARemovedHead() {
        database.tamper("delete from ledger_head where size = 13");

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.HEAD_REMOVED);
            assertThat(finding.detail()).contains("13");
        });
    }

    @Test
    void noticesARemovedLastHead() {
        database.tamper("delete from ledger_head where size = 21");

        assertThat(database.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.HEAD_REMOVED);
            assertThat(finding.fromLeaf()).contains(13L);
            assertThat(finding.toLeaf()).contains(20L);
        });
    }

    @Test
    void findsARewrittenLedgerByAHeadThatWasKeptOutside() {
        List<TreeHead> kept = database.ledger().heads(Long.MAX_VALUE, 10);
        database.tamper("update ledger_entry set kind = 'other' where id = ?", told.get(9));
        resealEverything();

        assertThat(database.verify().intact()).isTrue();
        assertThat(database.ledger().verify(kept).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.type() == Type.HEAD_CHANGED)
                .first()
                .satisfies(finding -> assertThat(finding.fromLeaf()).contains(7L));
    }

    @Test
    void findsATruncatedLedgerByAHeadThatWasKeptOutside() {
        List<TreeHead> kept = database.ledger().heads(Long.MAX_VALUE, 10);
        database.tamper("delete from ledger_head where size > 13");
        database.tamper("delete from ledger_entry where id in (select entry from ledger_leaf where leaf_index >= 13)");
        database.tamper("delete from ledger_leaf where leaf_index >= 13");

        assertThat(database.verify().intact()).isTrue();
        assertThat(database.ledger().verify(kept).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(Type.ENTRY_REMOVED);
            assertThat(finding.fromLeaf()).contains(13L);
            assertThat(finding.toLeaf()).contains(20L);
        });
    }

    @Test
    void findsContentThatWasChangedOrRemoved() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(id -> stored.put(id, Hash.sha256(id.toString())));
        UUID entry = database.append(LedgerDatabase.entry(
                CaseId.random(),
                Map.of(
                        "thing",
                        ids.stream()
                                .map(id -> new ContentReference(id, stored.get(id)))
                                .toList())));
        assertThat(database.verify()).satisfies(report -> {
            assertThat(report.intact()).isTrue();
            assertThat(report.references()).isEqualTo(3);
        });

        stored.put(ids.get(0), Hash.sha256("changed"));
        stored.remove(ids.get(2));

        assertThat(database.verify().findings())
                .allMatch(finding -> finding.entry().equals(java.util.Optional.of(entry)))
                .extracting(Finding::type)
                .containsExactly(Type.CONTENT_CHANGED, Type.CONTENT_REMOVED);
    }

    @Test
    void showsDamagedEntriesInLists() {
        database.tamper(
                "update ledger_entry set content = 'x', content_hash = '', clauses = 'y' where id = ?", told.get(20));

        assertThat(database.ledger().recent(RecentEntries.newest(1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("damaged", "x"));
    }

    private UUID insertCopy(UUID entry) {
        UUID inserted = UUID.randomUUID();
        database.tamper("""
                insert into ledger_entry
                select ?, at, kind, actor, on_behalf_of, case_id, clauses, content, content_hash
                  from ledger_entry where id = ?""", inserted, entry);
        return inserted;
    }

    /** Changes an entry and its leaf hash, but not the hashes above. */
    private static void change(UUID entry, long index) {
        database.tamper("update ledger_entry set kind = 'other' where id = ?", entry);
        Hash hash = MerkleTree.leafHash(database.jdbc()
                .sql("select " + EntryRow.COLUMNS
                        + " from ledger_entry e left join ledger_leaf l on l.entry = e.id where e.id = ?")
                .param(entry)
                .query(EntryRow::read)
                .single()
                .leaf(index)
                .text()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.tamper(
                "update ledger_leaf set hashes = ? || substring(hashes from 33) where leaf_index = ?",
                hash.bytes(),
                index);
    }

    private void resealEverything() {
        database.tamper("insert into ledger_unsealed select id from ledger_entry");
        database.tamper("delete from ledger_leaf");
        database.tamper("delete from ledger_head");
        database.ledger().seal();
    }
}
