package io.aimsflow.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The program in each pack, run as an auditor runs it: without the server, on packs that somebody changed. */
@IntegrationTest
class VerifierTests {

    private static final String MANIFEST = "manifest.sha256";
    private static final String RECORD = "cases/NC-1/record-001.json";

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private EvidencePacks packs;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private Person manager;

    /** What the program said, and with which status it ended. */
    private record Result(int status, String said) {}

    @BeforeEach
    void hire() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
    }

    @Test
    void findsNothingWrongWithAPackAsItWasBuilt() throws Exception {
        var id = pack();
        var pack = write(bytes(id));
        var source = folder.resolve("Verify.java");
        Files.write(source, contents(bytes(id)).get("Verify.java"));

        var result = run("java", source.toString(), pack.toString(), manifest(id));

        assertThat(result.said()).contains("Proven:    1 by entries", "nothing was changed");
        assertThat(result.status()).isZero();
    }

    @Test
    void namesEveryFileOfWhichOneByteWasChanged() throws Exception {
        var bytes = bytes(pack());
        var names = contents(bytes).keySet();
        assertThat(names).contains("index.html", RECORD, "ledger/proofs.tsv", "ledger/leaves.sha256", MANIFEST);
        for (var name : names) {
            var files = contents(bytes);
            var content = files.get(name);
            content[content.length / 2] ^= 1;

            var result = verify(zip(files));

            assertThat(result.said()).as(name).contains("WRONG:     " + name + ": ");
            assertThat(result.status()).as(name).isEqualTo(1);
        }
    }

    @Test
    void namesWhatIsMissingAddedOrCannotBeUnpacked() throws Exception {
        var bytes = bytes(pack());
        var missing = contents(bytes);
        missing.remove(RECORD);
        assertThat(verify(zip(missing)).said()).contains("WRONG:     " + RECORD + ": is missing");

        var added = contents(bytes);
        added.put("cases/NC-2/forged.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(zip(added)).said()).contains("WRONG:     cases/NC-2/forged.json: is not in the manifest");

        var torn = bytes.clone();
        torn[packedByteOf("ledger/leaves.sha256", torn)] ^= 0x55;
        assertThat(verify(torn).said()).contains("WRONG:     ledger/leaves.sha256: ");
    }

    /** Who changes a record and all hashes of the manifest too is found by the ledger. */
    @Test
    void namesARecordThatWasChangedTogetherWithTheManifest() throws Exception {
        var files = contents(bytes(pack()));
        files.put(RECORD, "{\"answer\":\"no\"}".getBytes(StandardCharsets.UTF_8));
        var lines = new StringBuilder();
        files.forEach((name, content) -> {
            if (!name.equals(MANIFEST)) {
                lines.append(Hash.sha256(content)).append("  ").append(name).append('\n');
            }
        });
        lines.append("# sha256 of the lines above: ")
                .append(Hash.sha256(lines.toString()))
                .append('\n');
        files.put(MANIFEST, lines.toString().getBytes(StandardCharsets.UTF_8));

        var result = verify(zip(files));

        assertThat(result.said()).contains("WRONG:     " + RECORD + ": is not what the ledger told of it");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void comparesWithTheManifestAndTheLedgerThatOneWasToldOfBefore() throws Exception {
        var first = pack();
        var second = pack();
        var older = write(bytes(first));
        assertThat(verify(bytes(second), older.toString()).status()).isZero();
        assertThat(verify(bytes(second), manifest(second)).status()).isZero();

        var newer = write(bytes(second));
        assertThat(verify(bytes(first), newer.toString()).said()).contains("is not its beginning");
        assertThat(verify(bytes(second), manifest(first)).said()).contains("another one than you were told of");
    }

    private UUID pack() {
        return SomePack.of(UUID.randomUUID(), server, manager, List.of(record()));
    }

    /** A record whose hash an entry of the ledger tells. */
    private PackSource record() {
        var text = "{\"answer\":\"yes\",\"id\":\"" + UUID.randomUUID() + "\"}";
        var reference = new ContentReference(UUID.randomUUID(), Hash.sha256(text));
        var told = new NewEntry("test", Optional.empty(), Optional.empty(), Set.of(), Map.of("paper", reference));
        var entry = transaction.execute(status -> ledger.append(told));
        return new PackSource() {
            @Override
            public int place() {
                return 2;
            }

            @Override
            public void write(PackScope scope, PackWriter writer) {
                var item = PackItem.of(RECORD, "Record", PackKind.RECORD, "application/json")
                        .provenBy(entry);
                writer.put(item, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            }
        };
    }

    private String manifest(UUID pack) {
        return packs.get(pack).built().orElseThrow().manifest().toString();
    }

    private byte[] bytes(UUID pack) throws IOException {
        var out = new ByteArrayOutputStream();
        packs.copyTo(pack, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> contents(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Some byte in the middle of the packed content, which begins behind the name in the local header. */
    private static int packedByteOf(String name, byte[] zip) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.indexOf(name) + name.length() + 16;
    }

    private static Path write(byte[] zip) throws IOException {
        return Files.write(Files.createTempFile(folder, "pack", ".zip"), zip);
    }

    private Result verify(byte[] zip, String... told) throws Exception {
        var classes = folder.resolve("classes");
        if (!Files.exists(classes.resolve("Verify.class"))) {
            Files.createDirectories(classes);
            var source = Files.write(
                    folder.resolve("Verify.java"), contents(bytes(pack())).get("Verify.java"));
            var compiled = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", classes.toString(), source.toString());
            assertThat(compiled).isZero();
        }
        var command = new ArrayList<>(
                List.of("java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), "Verify"));
        command.add(write(zip).toString());
        command.addAll(List.of(told));
        return run(command.toArray(String[]::new));
    }

    private static Result run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), said);
    }
}
