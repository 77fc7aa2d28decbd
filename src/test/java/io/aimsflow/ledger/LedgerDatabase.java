package io.aimsflow.ledger;

import io.aimsflow.TestDatabase;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
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
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own for a test that damages it, in a new database. */
public final class LedgerDatabase implements AutoCloseable {

    static final PersonId SOMEBODY = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    static final PersonId ABSENT = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000b"));
    static final Instant NOW = Instant.parse("2026-11-02T09:30:00.123456Z");

    private final String url = TestDatabase.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public LedgerDatabase(LedgeredContent... contents) {
        var tables = new ResourceDatabasePopulator(new ClassPathResource("db/migration/ledger/V020__ledger.sql"));
        tables.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        tables.execute(dataSource());
        context.registerBean(DataSource.class, this::dataSource);
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        for (LedgeredContent content : contents) {
            context.registerBean(content.key(), LedgeredContent.class, () -> content);
        }
        context.register(Transactions.class, LedgerReader.class);
        context.refresh();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public String url() {
        return url;
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public JdbcClient jdbc() {
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

    public List<UUID> append(int count) {
        return transaction()
                .execute(status -> IntStream.range(0, count)
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

    /** Begins a transaction for a whole test, which {@link #rollback} undoes. */
    TransactionStatus begin() {
        return context.getBean(PlatformTransactionManager.class).getTransaction(new DefaultTransactionDefinition());
    }

    void rollback(TransactionStatus transaction) {
        context.getBean(PlatformTransactionManager.class).rollback(transaction);
    }

    /** Runs something that may damage the ledger, and undoes all of it. */
    void undone(Runnable damage) {
        var nested = transaction();
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            damage.run();
            status.setRollbackOnly();
        });
    }

    /** Does what somebody with full access to the database could do. */
    public void tamper(String sql, Object... params) {
        transaction().executeWithoutResult(status -> {
            jdbc().sql("set local session_replication_role = replica").update();
            jdbc().sql(sql).params(params).update();
            jdbc().sql("set local session_replication_role = origin").update();
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
}
