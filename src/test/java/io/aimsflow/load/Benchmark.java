package io.aimsflow.load;

import io.aimsflow.Aimsflow;
import io.aimsflow.CountedStatements;
import io.aimsflow.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * N workers run whole corrective-action cases through the REST API: report, eight tasks, close. Prints a line and writes
 * {@code target/benchmark.json}. Settings, as system properties: {@code workers} (8), {@code seconds} (60), {@code warmup}
 * (20). The driver shares the machine with the server.
 */
public final class Benchmark {

    private static final LongAdder STATEMENTS = new LongAdder();

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();
    private final AtomicInteger cases = new AtomicInteger();
    private final AtomicLong tasks = new AtomicLong();
    private volatile boolean measuring;
    private volatile boolean over;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = new SpringApplicationBuilder(Aimsflow.class, Counting.class)
                .properties(
                        "spring.datasource.url=" + TestDatabase.createDurable(),
                        "spring.datasource.username=postgres",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN")
                .run()) {
            new Benchmark().run(server);
        }
        System.exit(0); // the embedded PostgreSQL's helper threads are no daemons
    }

    /** No {@code @Configuration}: a scan would bring it into every test. */
    static class Counting {

        @Bean
        static BeanPostProcessor countedStatements() {
            return new CountedStatements(STATEMENTS::increment);
        }
    }

    private void run(ConfigurableApplicationContext server) throws Exception {
        var workers = Integer.getInteger("workers", 8);
        var seconds = Integer.getInteger("seconds", 60);
        var api = new Api("http://localhost:" + server.getEnvironment().getProperty("local.server.port"), this::took);
        var play = new Play(api, Cast.hire(server, workers));
        var jdbc = server.getBean(JdbcClient.class);
        var pool = Executors.newFixedThreadPool(workers);
        for (var n = 0; n < workers; n++) {
            var first = n;
            pool.submit(() -> work(play, first));
        }
        pause(Duration.ofSeconds(Integer.getInteger("warmup", 20)), pool);
        var before = size(jdbc);
        var casesBefore = count(jdbc, "select count(*) from workflow_case");
        var statementsBefore = STATEMENTS.sum();
        measuring = true;
        pause(Duration.ofSeconds(seconds), pool);
        measuring = false;
        var statements = STATEMENTS.sum() - statementsBefore;
        over = true;
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        var grown = count(jdbc, "select count(*) from workflow_case") - casesBefore;
        report(workers, seconds, statements, (size(jdbc) - before) / Math.max(1, grown));
    }

    private void work(Play play, int first) {
        for (var n = first; !over; n++) {
            var number = play.report(n);
            var completed = 0;
            while (completed < 7 && !over) {
                for (var task : play.open(number)) {
                    play.complete(task, n);
                    completed++;
                    if (measuring) {
                        tasks.incrementAndGet();
                    }
                }
            }
            if (measuring && completed == 7) {
                cases.incrementAndGet();
            }
        }
    }

    private void took(String call, long time) {
        if (measuring) {
            nanos.computeIfAbsent(call, key -> new ConcurrentLinkedQueue<>()).add(time);
        }
    }

    private void report(int workers, int seconds, long statements, long bytesPerCase) throws IOException {
        Map<String, Object> calls = new LinkedHashMap<>();
        long answered = 0;
        for (var call : nanos.keySet().stream().sorted().toList()) {
            var sorted =
                    nanos.get(call).stream().mapToLong(Long::longValue).sorted().toArray();
            answered += sorted.length;
            calls.put(call, Map.of("calls", sorted.length, "p50ms", millis(sorted, 50), "p95ms", millis(sorted, 95)));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("workers", workers);
        result.put("seconds", seconds);
        result.put("casesPerSecond", round(cases.get() / (double) seconds));
        result.put("tasksPerSecond", round(tasks.get() / (double) seconds));
        result.put("statementsPerCall", round(statements / (double) Math.max(1, answered)));
        result.put("bytesPerCase", bytesPerCase);
        result.put("calls", calls);
        result.put("java", System.getProperty("java.version"));
        result.put("cores", Runtime.getRuntime().availableProcessors());
        Files.writeString(
                Path.of("target", "benchmark.json"),
                JsonMapper.builder().build().writeValueAsString(result));
        System.out.println("benchmark: " + result);
    }

    private static double millis(long[] sorted, int percentile) {
        return round(sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static long size(JdbcClient jdbc) {
        return count(jdbc, "select pg_database_size(current_database())");
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The workers never end before they are told to, so waiting for them is waiting for the time to pass. */
    private static void pause(Duration time, java.util.concurrent.ExecutorService pool) throws InterruptedException {
        pool.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
