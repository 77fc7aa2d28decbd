package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine and the domain commit together. That a refusing domain keeps the engine where it is, is shown by {@link
 * CorrectiveActionProcessTests#keepsNothingOfAPlanThatIsDueInThePast}; here the engine fails after the domain has saved.
 */
@IntegrationTest
class OneTransactionTests {

    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    void setOut(ApplicationContext context) {
        walk = new CaseWalk(context);
    }

    private PersonId manager;
    private PersonId owner;
    private CaseId caseId;

    @BeforeEach
    void reported() {
        manager = walk.person(Role.AIMS_MANAGER);
        owner = walk.person();
        caseId = walk.report(walk.person());
    }

    @AfterEach
    void letTheEngineWriteAgain() {
        jdbc.sql("drop trigger if exists test_refuse on engine.act_ru_task").update();
    }

    @Test
    void keepsNothingOfTheDomainWhenTheEngineFails() {
        var ledger = walk.ledger(caseId);
        letTheEngineFailAtItsNextTask();

        assertThatThrownBy(this::triage).hasStackTraceContaining("the disk is full");

        assertThat(walk.nonconformity(caseId).state()).isEqualTo(NonconformityState.REPORTED);
        assertThat(walk.nonconformity(caseId).owner()).isEmpty();
        assertThat(walk.ledger(caseId)).isEqualTo(ledger);
        assertThat(records()).isZero();
        assertThat(walk.open(caseId)).isEqualTo(List.of(TRIAGE.element()));
    }

    @Test
    void goesOnWhereItWasOnceTheEngineCan() {
        letTheEngineFailAtItsNextTask();
        assertThatThrownBy(this::triage).isInstanceOf(RuntimeException.class);
        letTheEngineWriteAgain();

        triage();

        assertThat(walk.nonconformity(caseId).owner()).contains(owner);
        assertThat(records()).isOne();
    }

    private void triage() {
        walk.complete(
                caseId,
                TRIAGE,
                manager,
                Map.of(
                        "decision", "CONFIRM",
                        "title", "Chatbot invents rules",
                        "severity", "MINOR",
                        "owner", owner.toString(),
                        "requirement", "8.1"));
    }

    private void letTheEngineFailAtItsNextTask() {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        jdbc.sql("create or replace function test_refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'the disk is full'; end $$")
                .update();
        jdbc.sql("create trigger test_refuse before insert on engine.act_ru_task for each row"
                        + " when (new.proc_inst_id_ = '" + instance + "') execute function test_refuse()")
                .update();
    }

    private long records() {
        return jdbc.sql("select count(*) from forms_record where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }
}
