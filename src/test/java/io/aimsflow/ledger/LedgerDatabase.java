package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own for a test that damages it, in a new database of one server for all of them. */
final class LedgerDatabase implements AutoCloseable {

    static final PersonId SOMEBODY = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    static final PersonId ABSENT = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000b"));
    static final Instant NOW = Instant.parse("2026-11-02T09:30:00.123456Z");

    private static final EmbeddedPostgres SERVER = start();

    private final String url;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    LedgerDatabase(LedgeredContent... contents) {
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template template_ledger")
                .update();
        url = SERVER.getJdbcUrl("postgres", name);
        context.registerBean(DataSource.class, this::dataSource);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(
                JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        for (LedgeredContent content : contents) {
            context.registerBean(content.key(), LedgeredContent.class, () -> content);
        }
        context.register(Transactions.class, LedgerReader.class);
        context.refresh();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    String url() {
        return url;
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    VerificationReport verify() {
        return ledger().verify(List.of());
    }

    UUID append(NewEntry entry) {
        return transaction().execute(status -> ledger().append(entry));
    }

    UUID append(String text) {
        return append(entry(CaseId.random(), Map.of("text", text)));
    }

    List<UUID> append(int count) {
        return transaction().execute(status -> IntStream.range(0, count)
                .mapToObj(i -> ledger().append(entry(CaseId.random(), Map.of("text", "entry " + i))))
                .toList());
    }

    static NewEntry entry(CaseId caseId, Map<String, Object> content) {
        return new NewEntry(
                "task-completed",
                Optional.of(new Actor(SOMEBODY, Optional.of(ABSENT))),
                Optional.of(caseId),
                Set.of(ClauseRef.of("10.2"), ClauseRef.of("9.2")),
                content);
    }

    /** Does what somebody with full access to the database could do. */
    void tamper(String sql, Object... params) {
        transaction().executeWithoutResult(status -> {
            jdbc().sql("set local session_replication_role = replica").update();
            jdbc().sql(sql).params(params).update();
        });
    }

    @Override
    public void close() {
        context.close();
    }

    private DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database template_ledger")
                    .update();
            Flyway.configure()
                    .dataSource(server.getJdbcUrl("postgres", "template_ledger"), "postgres", "")
                    .locations("classpath:db/migration/ledger")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
