package io.aimsflow.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aimsflow.IntegrationTest;
import io.aimsflow.ledger.Ledger;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The server dies with SIGKILL twenty times while people complete tasks, and starts again each time. The moment is drawn by
 * chance; what must hold is the same whenever it strikes.
 *
 * <p>It has a database of its own: it counts every row there is, and other tests write some by SQL alone.
 */
@IntegrationTest
@TestPropertySource(properties = "aimsflow.test=a context, and so a database, of its own")
class KillTests {

    private static final int KILLS = 20;
    private static final int WORKERS = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Value("${spring.datasource.url}")
    private String jdbcUrl;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void losesAndDoublesNothingWhenItIsKilled(@TempDir Path folder) throws InterruptedException {
        var cast = Cast.hire(context, WORKERS);
        var log = folder.resolve("server.log");
        var classes = SharedClasses.learn(jdbcUrl, folder, log);
        var random = new Random();
        for (var kill = 1; kill <= KILLS; kill++) {
            var server = ServerProcess.start(jdbcUrl, ServerProcess.freePort(), log, classes.options());
            workUntilKilled(server, cast, 400 + random.nextInt(1200));
            assertNothingLostOrDoubled();
        }
        try (var server = ServerProcess.start(jdbcUrl, ServerProcess.freePort(), log, classes.options())) {
            finishAll(new Play(new Api(server.base(), (call, nanos) -> {}), cast));
        }
        assertNothingLostOrDoubled();
        assertThat(count("select count(*) from workflow_case where ended_at is null"))
                .isZero();
        ledger.seal();
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    private void workUntilKilled(ServerProcess server, Cast cast, int millis) throws InterruptedException {
        var workers = Executors.newFixedThreadPool(WORKERS);
        var firstCall = new CountDownLatch(1);
        for (var n = 0; n < WORKERS; n++) {
            var play = new Play(new Api(server.base(), (call, nanos) -> firstCall.countDown()), cast);
            workers.submit(() -> work(play));
        }
        firstCall.await(1, TimeUnit.MINUTES);
        workers.shutdown();
        workers.awaitTermination(
                millis, TimeUnit.MILLISECONDS); // never ends by itself: this is the time until the kill
        server.kill();
        workers.shutdownNow();
        assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Reports and completes until the server is gone. */
    private void work(Play play) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var n = count.incrementAndGet();
                var number = play.report(n);
                for (var open = play.open(number); !open.isEmpty(); open = play.open(number)) {
                    acknowledged.add(play.complete(open.get(0), n));
                }
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    /** Goes round until every case has ended; a case without a task waits for its timer, which the server fires soon. */
    private void finishAll(Play play) {
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            var unfinished = unfinished();
            unfinished.forEach(number -> play.open(number).forEach(task -> acknowledged.add(play.complete(task, 0))));
            return unfinished.isEmpty();
        });
    }

    private List<String> unfinished() {
        return jdbc.sql("select number from workflow_case where ended_at is null order by number")
                .query(String.class)
                .list();
    }

    private void assertNothingLostOrDoubled() {
        assertThat(count("select count(*) from workflow_work_item where state = 'DONE' and record_id is null"))
                .isZero();
        assertThat(count("select count(*) from forms_record r where not exists"
                        + " (select from workflow_work_item w where w.record_id = r.id and w.state = 'DONE')"))
                .as("records without a completed task")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from (select work_item_id from forms_record group by 1 having count(*) > 1) d"))
                .as("tasks with two records")
                .isZero();
        assertThat(count("select (select count(*) from workflow_work_item where state = 'DONE')"
                        + " - (select count(*) from ledger_entry where kind = 'task-completed')"))
                .as("completed tasks without exactly one ledger entry")
                .isZero();
        assertThat(count("select count(*) from workflow_work_item w full join engine.act_ru_task t"
                        + " on t.id_ = w.engine_task_id and w.state = 'OPEN'"
                        + " where (w.id is null) or (w.state = 'OPEN' and t.id_ is null)"))
                .as("open work items and the engine's tasks differ")
                .isZero();
        assertThat(count("select count(*) from workflow_case c where (c.ended_at is null) <>"
                        + " exists (select from engine.act_ru_execution e where e.business_key_ = c.id::text)"))
                .as("cases that run in one place and not in the other")
                .isZero();
        var kept = jdbc.sql("select id::text from forms_record").query(String.class).list().stream()
                .collect(Collectors.toSet());
        assertThat(kept).as("answers that were acknowledged").containsAll(acknowledged);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
