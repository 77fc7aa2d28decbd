package io.aimsflow.notifications;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes events as modules do, in a transaction, and waits until all listeners have heard them. */
class Events {

    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    Events(ApplicationEventPublisher publisher, TransactionOperations transaction, JdbcClient jdbc) {
        this.publisher = publisher;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    void publish(Object... events) {
        transaction.executeWithoutResult(status -> {
            for (Object event : events) {
                publisher.publishEvent(event);
            }
        });
        await().atMost(Duration.ofSeconds(20)).until(this::allHeard);
    }

    private boolean allHeard() {
        return jdbc.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single()
                == 0;
    }
}
