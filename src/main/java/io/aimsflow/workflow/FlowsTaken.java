package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which way the tokens went: the engine's history knows activities only, and two ways may join in one. */
@Component
class FlowsTaken implements ExecutionListener {

    private final JdbcClient jdbc;

    FlowsTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void notify(DelegateExecution execution) {
        jdbc.sql("insert into workflow_flow_taken (case_id, flow) values (?, ?) on conflict do nothing")
                .params(Variables.caseOf(execution).value(), execution.getCurrentTransitionId())
                .update();
    }

    /** Ids of the sequence flows that were taken at least once. */
    List<String> of(CaseId caseId) {
        return jdbc.sql("select flow from workflow_flow_taken where case_id = ? order by flow")
                .param(caseId.value())
                .query(String.class)
                .list();
    }
}
