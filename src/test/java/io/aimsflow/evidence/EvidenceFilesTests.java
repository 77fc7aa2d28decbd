package io.aimsflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.ledger.Finding;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class EvidenceFilesTests {

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private StoredFiles stored;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final PersonId ada = PersonId.random();
    private final PersonId ben = PersonId.random();
    private final CaseId caseId = CaseId.random();

    @Test
    void keepsBytesNameKindAndHash() throws IOException {
        FileView file = store("../minutes.txt", "Größe: ok");

        assertThat(file.name()).isEqualTo("minutes.txt");
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(11);
        assertThat(file.sha256()).isEqualTo(Hash.sha256("Größe: ok"));
        assertThat(file.caseId()).isEmpty();
        assertThat(files.find(file.id())).contains(file);
        assertThat(content(file.id())).isEqualTo("Größe: ok".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsLargeFilesWhole() throws IOException {
        byte[] bytes = new byte[3 * 1024 * 1024 + 17];
        new Random(7).nextBytes(bytes);

        FileView file = files.store(ada, "large.bin", new ByteArrayInputStream(bytes));

        assertThat(content(file.id())).isEqualTo(bytes);
        assertThat(file.sha256()).isEqualTo(Hash.sha256(bytes));
    }

    @Test
    void keepsEqualContentOnce() {
        FileView first = store("a.txt", "the very same " + caseId);
        FileView second = store("b.txt", "the very same " + caseId);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(jdbc.sql("select count(*) from evidence_content where sha256 = ?")
                        .param(first.sha256().bytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void storesEqualContentOfManyAtOnce() {
        var uploads = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> store("same.txt", "at once " + caseId)))
                .toList();

        assertThat(uploads).extracting(CompletableFuture::join).doesNotHaveDuplicates();
    }

    @Test
    void looksIntoFilesInsteadOfBelievingTheirNames() {
        assertThat(store("holiday.png", "<!DOCTYPE html><html><body><script>x</script></body></html>")
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(store("report", "%PDF-1.7\n").mediaType()).isEqualTo("application/pdf");
        assertThat(store("plan.pdf", "MZ\u0090\u0000").mediaType()).isNotEqualTo("application/pdf");
    }

    @Test
    void refusesEmptyAndTooLargeFiles() {
        assertThatThrownBy(() -> store("empty.txt", ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("file-empty"));
        assertThatThrownBy(() -> files.store(ada, "endless.bin", endless()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("file-too-large");
                    assertThat(refused.field()).isEqualTo("file");
                    assertThat(refused.arguments()).containsExactly(25L);
                });
    }

    @Test
    void refusesMoreThanFiftyWaitingFilesOfOnePerson() {
        IntStream.range(0, 50).forEach(i -> store(i + ".txt", "small"));

        assertThatThrownBy(() -> store("51.txt", "small"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-unattached-files"));
        assertThat(files.store(ben, "1.txt", in("small"))).isNotNull();
    }

    @Test
    void attachesOnceAndTellsTheLedger() {
        FileView file = store("proof.txt", "proof of " + caseId);
        var record = RecordId.random();

        files.attach(file.id(), caseId, Optional.of(record), Actor.of(ada));
        files.attach(file.id(), caseId, Optional.empty(), Actor.of(ben));

        assertThat(files.ofCase(caseId)).singleElement().satisfies(attached -> {
            assertThat(attached.caseId()).contains(caseId);
            assertThat(attached.recordId()).contains(record);
        });
        assertThat(ledger.ofCase(caseId)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("file-attached");
            assertThat(entry.actor()).contains(Actor.of(ada));
            assertThat(entry.content())
                    .containsEntry("name", "proof.txt")
                    .containsEntry("handedInWith", record.toString())
                    .containsEntry(
                            "file",
                            Map.of(
                                    "id",
                                    file.id().toString(),
                                    "sha256",
                                    file.sha256().toString()));
        });
    }

    @Test
    void leavesNothingWhenTheTransactionFails() {
        FileView file = store("proof.txt", "proof");

        transaction.executeWithoutResult(status -> {
            files.attach(file.id(), caseId, Optional.empty(), Actor.of(ada));
            status.setRollbackOnly();
        });

        assertThat(files.ofCase(caseId)).isEmpty();
        assertThat(ledger.ofCase(caseId)).isEmpty();
    }

    @Test
    void letsNobodyAttachFilesOfOthers() {
        FileView mine = store("mine.txt", "mine");
        FileView attached = store("attached.txt", "attached");
        files.attach(attached.id(), caseId, Optional.empty(), Actor.of(ada));

        assertThatThrownBy(() -> files.attach(mine.id(), caseId, Optional.empty(), Actor.of(ben)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.attach(attached.id(), CaseId.random(), Optional.empty(), Actor.of(ada)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.attach(FileId.random(), caseId, Optional.empty(), Actor.of(ada)))
                .isInstanceOf(NotFound.class);
        assertThat(files.mayAttach(ada, mine.id(), caseId)).isTrue();
        assertThat(files.mayAttach(ben, mine.id(), caseId)).isFalse();
        assertThat(files.mayAttach(ben, attached.id(), caseId)).isTrue();
    }

    @Test
    void showsWaitingFilesToTheirUploaderOnly() {
        FileView file = store("mine.txt", "mine");

        assertThat(files.visible(ada, file.id())).isEqualTo(file);
        assertThatThrownBy(() -> files.visible(ben, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesFilesOfCasesThatOneMayNotSee() {
        FileView file = store("secret.txt", "secret");
        files.attach(file.id(), caseId, Optional.empty(), Actor.of(ada));

        assertThatThrownBy(() -> files.visible(ben, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void forgetsOldUploadsButNeverAttachedOnes() {
        FileView waiting = store("waiting.txt", "waiting " + caseId);
        FileView twin = store("twin.txt", "twin " + caseId);
        FileView attached = store("attached.txt", "twin " + caseId);
        files.attach(attached.id(), caseId, Optional.empty(), Actor.of(ada));

        deleteUnattached(clock.instant().minus(Duration.ofDays(1)));
        assertThat(files.find(waiting.id())).isPresent();

        deleteUnattached(clock.instant().plusSeconds(1));
        assertThat(files.find(waiting.id())).isEmpty();
        assertThat(files.find(twin.id())).isEmpty();
        assertThat(files.find(attached.id())).isPresent();
        assertThat(jdbc.sql("select count(*) from evidence_content where sha256 in (?, ?)")
                        .params(waiting.sha256().bytes(), attached.sha256().bytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isFoundOutWhenAByteIsMissing() {
        FileView file = store("evidence.txt", "evidence of " + caseId);
        files.attach(file.id(), caseId, Optional.empty(), Actor.of(ada));
        LedgerEntry entry = ledger.ofCase(caseId).get(0);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update evidence_content set bytes = substring(bytes from 2) where sha256 = ?")
                    .param(file.sha256().bytes())
                    .update();

            assertThat(ledger.verify(List.of()).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.type()).isEqualTo(Finding.Type.CONTENT_CHANGED);
                assertThat(finding.entry()).contains(entry.id());
                assertThat(finding.detail()).contains(file.id().toString());
            });
            status.setRollbackOnly();
        });
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    @Test
    void isFoundOutWhenAFileIsGone() {
        FileView file = store("evidence.txt", "evidence of " + caseId);
        files.attach(file.id(), caseId, Optional.empty(), Actor.of(ada));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from evidence_file where id = ?")
                    .param(file.id().value())
                    .update();

            assertThat(ledger.verify(List.of()).findings())
                    .singleElement()
                    .extracting(Finding::type)
                    .isEqualTo(Finding.Type.CONTENT_REMOVED);
            status.setRollbackOnly();
        });
    }

    private void deleteUnattached(Instant before) {
        transaction.executeWithoutResult(status -> stored.deleteUnattached(before));
    }

    private FileView store(String name, String content) {
        return files.store(ada, name, in(content));
    }

    private byte[] content(FileId id) throws IOException {
        var out = new ByteArrayOutputStream();
        files.copyTo(id, out);
        return out.toByteArray();
    }

    private static InputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        };
    }
}
