package io.aimsflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.RoleInformed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class EventRetriesTests {

    @Autowired
    private EventRetries retries;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deliversAgainWhatAListenerFailedOn() {
        var caseId = CaseId.random();
        var event = new RoleInformed(
                caseId, Role.EXTERNAL_AUDITOR, "corrective.failed-again", List.of("NC-2026-0001", "Late", "2"));
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
        await().until(() -> statuses(event).equals(List.of("FAILED")));

        retries.retry();
        assertThat(statuses(event)).as("too soon").containsExactly("FAILED");
        mendTheCauseOfFailure(caseId);
        clock.advance(Duration.ofMinutes(2));
        retries.retry();

        await().until(() -> statuses(event).isEmpty());
    }

    private List<String> statuses(RoleInformed event) {
        return jdbc.sql("select status from event_publication where serialized_event like ?")
                .param("%" + event.event() + "%")
                .query(String.class)
                .list();
    }

    private void mendTheCauseOfFailure(CaseId missing) {
        jdbc.sql("insert into workflow_case (id, number, process_key, process_definition_id, subject_type, subject_id,"
                        + " title, state, readable_by, started_at)"
                        + " values (?, ?, 'sample', 'sample:1', 'sample', ?, 'Late', '', '{}', now())")
                .params(missing.value(), "SA-" + missing, UUID.randomUUID())
                .update();
    }
}
