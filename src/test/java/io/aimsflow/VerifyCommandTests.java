package io.aimsflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.ledger.LedgerDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code verify}, run as its user runs it: in a process of its own. */
class VerifyCommandTests {

    private final LedgerDatabase database = new LedgerDatabase();

    @TempDir
    private Path folder;

    record Run(int exitCode, String output) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysThatAnUntouchedLedgerIsIntact() throws Exception {
        database.append(3);
        database.ledger().seal();
        Path heads = folder.resolve("heads.json");
        var head = database.ledger().head().orElseThrow();
        Files.writeString(
                heads, "[{\"size\":%d,\"root\":\"%s\",\"at\":\"%s\"}]".formatted(head.size(), head.root(), head.at()));
        List<String> before = tables();

        Run run = verify(heads.toString(), "--spring.datasource.url=" + database.url());

        assertThat(run.output())
                .contains("3 sealed entries")
                .contains("2 heads")
                .contains("INTACT");
        assertThat(run.exitCode()).isZero();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void namesWhatWasChanged() throws Exception {
        var entry = database.append(3).get(1);
        database.ledger().seal();
        database.tamper("update ledger_entry set kind = 'other' where id = ?", entry);

        Run run = verify("--spring.datasource.url=" + database.url());

        assertThat(run.output())
                .contains("NOT INTACT")
                .contains("ENTRY_CHANGED")
                .contains(entry.toString());
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNoLedger() throws Exception {
        Run run = verify("--spring.datasource.url=" + TestDatabase.create());

        assertThat(run.output()).contains("There is no ledger in this database.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhenItCannotVerify() throws Exception {
        Run run = verify("no-such-heads.json", "--spring.datasource.url=" + database.url());

        assertThat(run.output()).contains("could not be verified").contains("no-such-heads.json");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static Run verify(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Aimsflow.class.getName(),
                "verify",
                "--spring.datasource.username=postgres"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private List<String> tables() {
        return database.jdbc()
                .sql(
                        "select relname || ' ' || relfilenode from pg_class where relnamespace = 'public'::regnamespace order by 1")
                .query(String.class)
                .list();
    }
}
