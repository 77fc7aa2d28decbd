package io.aimsflow.load;

import io.aimsflow.Aimsflow;
import io.aimsflow.TestDatabase;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.forms.FormContext;
import io.aimsflow.forms.Forms;
import io.aimsflow.forms.NewRecord;
import io.aimsflow.forms.Records;
import io.aimsflow.forms.Submission;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.pack.PackOrder;
import io.aimsflow.pack.PackView;
import io.aimsflow.pack.WaitingPacks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds an evidence pack of many records in a small heap, writes it to {@code target/evidence-pack.zip} and has its own program
 * verify it. Run it with {@code MAVEN_OPTS=-Xmx512m}: it refuses a larger heap. Settings, as system properties: {@code records}
 * (50000, four to a case) and {@code files} (1000, of 100 kB each).
 */
public final class PackBenchmark {

    private static final long HEAP = 512L << 20;
    private static final int RECORDS_OF_A_CASE = 4;
    private static final int FILE_SIZE = 100_000;
    private static final int BATCH = 250;
    private static final String FORM = """
            {"type":"default","id":"benchmark","components":[
              {"type":"textarea","id":"T","key":"why","label":"Why it happened"},
              {"type":"textfield","id":"F","key":"what","label":"What is done"}]}""";

    private final ConfigurableApplicationContext server;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Person manager;
    private final Random random = new Random(42);

    private PackBenchmark(ConfigurableApplicationContext server) {
        this.server = server;
        this.jdbc = server.getBean(JdbcClient.class);
        this.transaction = server.getBean(TransactionTemplate.class);
        this.manager = server.getBean(People.class).add(Somebody.with(Role.AIMS_MANAGER));
    }

    public static void main(String[] arguments) throws Exception {
        if (Runtime.getRuntime().maxMemory() > HEAP) {
            throw new IllegalStateException("Run it in a heap of 512 MB: MAVEN_OPTS=-Xmx512m mvn ...");
        }
        try (var server = new SpringApplicationBuilder(Aimsflow.class)
                .properties(
                        "spring.datasource.url=" + TestDatabase.createDurable(),
                        "spring.datasource.username=postgres",
                        "aimsflow.jobs.enabled=false",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN")
                .run()) {
            new PackBenchmark(server).run();
        }
        System.exit(0); // the embedded PostgreSQL's helper threads are no daemons
    }

    private void run() throws Exception {
        int records = Integer.getInteger("records", 50_000);
        int files = Integer.getInteger("files", 1_000);
        fill(records, files);
        var packs = server.getBean(EvidencePacks.class);
        var order = new PackOrder(UUID.randomUUID(), "Benchmark", List.of(), LocalDate.EPOCH, Locale.ENGLISH);
        var id = packs.order(order, Actor.of(manager.id()));
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = Instant.now();
        WaitingPacks.build(server);
        var took = Duration.between(begun, Instant.now());
        var peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        var built = packs.get(id).built().orElseThrow();
        System.out.printf(
                "%d records, %d attached files: %d files in the pack, %d MB, built in %d s (%d files/s), peak heap %d of %d MB%n",
                records,
                files,
                built.files(),
                built.size() >> 20,
                took.toSeconds(),
                built.files() / Math.max(1, took.toSeconds()),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        verify(id, packs, built);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private void fill(int records, int files) {
        var forms = server.getBean(Forms.class);
        var form = forms.parse(FORM);
        int cases = records / RECORDS_OF_A_CASE;
        for (int from = 0; from < cases; from += BATCH) {
            int begin = from;
            transaction.executeWithoutResult(status -> {
                for (int number = begin; number < Math.min(begin + BATCH, cases); number++) {
                    var caseId = addCase(number);
                    for (int record = 0; record < RECORDS_OF_A_CASE; record++) {
                        var answers = Map.<String, Object>of(
                                "why",
                                "Cause " + number + " " + "told at length. ".repeat(20),
                                "what",
                                "Step " + record);
                        add(caseId, forms.check(form, answers, FormContext.of(Locale.ENGLISH, ZoneId.of("UTC"))));
                    }
                    if (number < files) {
                        attach(caseId, number);
                    }
                }
            });
            server.getBean(Ledger.class).seal();
        }
        jdbc.sql("analyze").update();
    }

    private CaseId addCase(int number) {
        var id = CaseId.random();
        jdbc.sql("""
                        insert into workflow_case (id, number, process_key, process_definition_id, process_instance_id,
                               subject_type, subject_id, title, state, readable_by, started_at, ended_at, end_event)
                        values (?, ?, 'corrective-action', 'benchmark', ?, 'nonconformity', gen_random_uuid(), ?, '', '{aims-manager}',
                                now() - interval '40 days', now() - interval '1 day', 'event_closed')""")
                .params(
                        id.value(),
                        "BM-2026-%05d".formatted(number),
                        UUID.randomUUID().toString(),
                        "Case " + number)
                .update();
        return id;
    }

    private void add(CaseId caseId, Submission submission) {
        var actor = Actor.of(manager.id());
        var kept = server.getBean(Records.class)
                .keep(new NewRecord(
                        caseId, Optional.empty(), "corrective-action", "userTask_cause", "1.0.0", submission, actor));
        var told = new ContentReference(kept.id().value(), Hash.of(kept.sha256()));
        server.getBean(Ledger.class)
                .append(new NewEntry(
                        "task-completed",
                        Optional.of(actor),
                        Optional.of(caseId),
                        Set.of(ClauseRef.of("10.2")),
                        Map.of("record", told)));
    }

    private void attach(CaseId caseId, int number) {
        var bytes = new byte[FILE_SIZE];
        random.nextBytes(bytes);
        var files = server.getBean(EvidenceFiles.class);
        var stored = files.store(manager.id(), "evidence-" + number + ".bin", new ByteArrayInputStream(bytes));
        files.attach(stored.id(), caseId, Optional.empty(), Actor.of(manager.id()));
    }

    private static void verify(UUID id, EvidencePacks packs, PackView.Built built)
            throws IOException, InterruptedException {
        var zip = Path.of("target", "evidence-pack.zip");
        try (var out = Files.newOutputStream(zip)) {
            packs.copyTo(id, out);
        }
        var source = Path.of("src", "main", "resources", "pack", "Verify.java");
        var begun = Instant.now();
        var status = new ProcessBuilder(
                        "java",
                        source.toString(),
                        zip.toString(),
                        built.manifest().toString())
                .inheritIO()
                .start()
                .waitFor();
        System.out.printf(
                "Verified in %d s, status %d%n",
                Duration.between(begun, Instant.now()).toSeconds(), status);
    }
}
