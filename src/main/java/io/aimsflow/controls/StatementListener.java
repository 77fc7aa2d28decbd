package io.aimsflow.controls;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what happens to a proposal outside its steps. */
@Component
class StatementListener {

    private final StatementsOfApplicability statements;

    StatementListener(StatementsOfApplicability statements) {
        this.statements = statements;
    }

    @ApplicationModuleListener(
            condition = "#event.process() == 'statement-of-applicability' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        statements.withdraw(event.caseId());
    }
}
