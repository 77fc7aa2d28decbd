package io.aimsflow.workflow;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down that a case ended, in the transaction in which the engine ends it. */
@Component
class CaseEnding implements ExecutionListener {

    static final String CANCELLED = "cancelled";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEnding(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = Variables.caseOf(execution);
        var end = execution.isCanceled() ? CANCELLED : execution.getCurrentActivityId();
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        jdbc.sql("update workflow_case set ended_at = ?, end_event = ? where id = ?")
                .params(Timestamp.from(clock.instant()), end, caseId.value())
                .update();
        ledger.append(new NewEntry(
                "case-ended", Optional.empty(), Optional.of(caseId), Set.of(), Map.of("end", end, "process", process)));
        events.publishEvent(new CaseEnded(caseId, process, end));
    }
}
