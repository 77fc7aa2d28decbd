package io.aimsflow.audit.process;

import static io.aimsflow.audit.AuditWalk.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.AuditState;
import io.aimsflow.audit.AuditWalk;
import io.aimsflow.audit.AuditWalk.Crew;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.ProgrammeState;
import io.aimsflow.audit.Verdict;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a programme to an audit whose findings are planned against, as the models draw it. */
@IntegrationTest
class AuditProcessTests {

    @Autowired
    private List<ControlEvidence> controlEvidence;

    @Autowired
    private AuditProgrammes programmes;

    @Autowired
    private Audits audits;

    @Autowired
    private AuditChecklist checklist;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private Cases cases;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    @Autowired
    private org.springframework.beans.factory.config.AutowireCapableBeanFactory beans;

    private AuditWalk walk;
    private Crew crew;

    @BeforeEach
    void meet() {
        walk = beans.createBean(AuditWalk.class);
        crew = walk.crew();
    }

    @Test
    void aProgrammeIsSentBackMendedApprovedAndRenewed() {
        var id = walk.draft(crew, today(), today().plusDays(100), "4.1");
        var caseId = programmes.propose(id, actor(crew.manager()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> programmes.cover(id, key(id), "4.2", actor(crew.manager())));
        walk.complete(caseId, "userTask_approve", crew.top(), Map.of("decision", "SEND_BACK", "reason", "More"));
        programmes.cover(id, key(id), "4.2", actor(crew.manager()));
        walk.complete(caseId, "userTask_mend", crew.manager(), Map.of("decision", "PROPOSE"));
        walk.complete(caseId, "userTask_approve", crew.top(), Map.of("decision", "APPROVE"));

        var view = programmes.get(id, crew.manager().id());
        assertThat(view.programme().state()).isEqualTo(ProgrammeState.APPROVED);
        assertThat(view.covers("4.2")).isTrue();
        assertThat(view.covers("4.3")).isFalse();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> programmes.remove(id, key(id), actor(crew.manager())));
        var next = programmes.renew(id, actor(crew.manager()));
        assertThat(programmes.get(next, crew.top().id()).audits()).hasSize(1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> programmes.renew(id, actor(crew.manager())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> programmes.get(id, crew.auditee().id()));
    }

    @Test
    void beginsOnceTwentyWorkingDaysAhead() {
        var soon = walk.approved(crew, today(), today().plusDays(20), "4.1");
        var later = walk.approved(crew, today(), today().plusDays(60), "4.1");
        audits.keepUp();
        audits.keepUp();

        assertThat(programmes.get(soon, crew.top().id()).audits().get(0).audit())
                .isPresent();
        assertThat(programmes.get(later, crew.top().id()).audits().get(0).audit())
                .isEmpty();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> audits.begin(soon, key(soon), actor(crew.manager())));
    }

    @Test
    void runsFromItsPlanToAcceptedPlansAgainstItsFindings() {
        var audit = walk.begun(crew, today());
        walk.reported(audit, crew, today());
        walk.complete(
                audit.caseId(),
                "userTask_comment",
                crew.auditee(),
                Map.of("decision", "COMMENT", "comment", "Line 2 is mended"));
        walk.complete(
                audit.caseId(),
                "userTask_accept",
                crew.manager(),
                Map.of("decision", "SEND_BACK", "reason", "Say more"));
        walk.report(audit, crew);
        walk.complete(audit.caseId(), "userTask_comment", crew.auditee(), Map.of("decision", "NOTED"));
        walk.complete(audit.caseId(), "userTask_accept", crew.manager(), Map.of("decision", "ACCEPT"));

        var view = walk.audit(audit.number(), crew);
        assertThat(view.audit().state()).isEqualTo(AuditState.ACCEPTED);
        var raised = view.lines().stream()
                .flatMap(line -> line.nonconformity().stream())
                .toList();
        assertThat(raised).hasSize(1);
        assertThat(controlEvidence.stream()
                        .map(evidence -> evidence.of(List.of(audit.caseId())))
                        .filter(found -> !found.isEmpty()))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.get(audit.caseId())).containsExactlyInAnyOrder(new ControlRef("A.2.2")));
        var found = nonconformities.byNumber(raised.get(0), crew.manager().id());
        assertThat(found.externalReference()).isEqualTo(audit.number() + "/2");
        fire(audit, "event_lookAgain");
        assertThat(walk.audit(audit.number(), crew).audit().state()).isEqualTo(AuditState.ACCEPTED);
        cases.cancel(found.caseId(), actor(crew.manager()), "Known already");
        jdbc.sql("update corrective_nonconformity set state = 'CANCELLED' where case_id = ?")
                .param(found.caseId().value())
                .update();
        fire(audit, "event_lookAgain");
        assertThat(walk.audit(audit.number(), crew).audit().state()).isEqualTo(AuditState.CLOSED);
        assertThat(end(audit.caseId())).contains("event_closed");
        forgedReportIsFound(audit);
    }

    private void forgedReportIsFound(Audit audit) {
        forge(audit, "Forged");
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        forge(audit, "It went well");
        assertThat(ledger.verify(List.of()).intact()).isTrue();
        forgeFigures(audit, "text_de || ' not'");
        assertThat(ledger.verify(List.of()).intact()).isFalse();
        forgeFigures(audit, "left(text_de, -4)");
        assertThat(ledger.verify(List.of()).intact()).isTrue();
    }

    private void forgeFigures(Audit audit, String text) {
        jdbc.sql("update audit_figure set text_de = " + text + " where audit_id = ?")
                .param(audit.id())
                .update();
    }

    private void forge(Audit audit, String summary) {
        jdbc.sql("update audit_audit set summary = ? where id = ?")
                .params(summary, audit.id())
                .update();
    }

    @Test
    void silenceOfAnAuditeeIsNotedInTime() {
        var audit = walk.begun(crew, today());
        walk.reported(audit, crew, today());
        fire(audit, "timer_silenceComment");

        assertThat(walk.audit(audit.number(), crew).comments()).isEmpty();
        walk.complete(audit.caseId(), "userTask_accept", crew.manager(), Map.of("decision", "ACCEPT"));
        assertThat(walk.audit(audit.number(), crew).audit().state()).isEqualTo(AuditState.ACCEPTED);
    }

    @Test
    void daysThatDoNotSuitArePlannedAgain() {
        var audit = walk.begun(crew, today());
        walk.plan(audit, crew, today());
        walk.complete(
                audit.caseId(), "userTask_confirm", crew.auditee(), Map.of("decision", "NO", "proposal", "In May"));
        assertThat(walk.audit(audit.number(), crew).audit().otherDates()).contains("In May");
        walk.prepared(audit, crew, today().plusDays(9));
        assertThat(walk.audit(audit.number(), crew).lines()).hasSize(3);
    }

    @Test
    void nobodyAuditsWhatTheyDidOrJudgesTheirReport() {
        var audit = walk.begun(crew, today());
        jdbc.sql("""
                insert into workflow_work_item (id, engine_task_id, case_id, process_key, element, title, title_de, about,
                  clause, candidate_roles, no_owner, separate_from, state, opened_at, due_at, closed_at, closed_by)
                select gen_random_uuid(), gen_random_uuid()::text, c.id, 'corrective-action', 'userTask_x', 'Scope it',
                  'Abgrenzen', '', '4.1', '{}', false, '{}', 'DONE', now(), now(), now(), ?
                from workflow_case c where c.process_key = 'audit-programme' limit 1""").param(crew.auditor().id().value()).update();
        jdbc.sql("update workflow_case set process_key = 'corrective-action' where id = (select case_id from"
                        + " workflow_work_item where closed_by = ? and title = 'Scope it')")
                .param(crew.auditor().id().value())
                .update();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.plan(audit, crew, today()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("audit-did"))
                .satisfies(refused -> assertThat(refused.arguments()).contains("Scope it"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete(
                        audit.caseId(), "userTask_plan", crew.lead(), AuditWalk.plan(crew, crew.auditee(), today())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("audit-no-auditor"));
    }

    @Test
    void severalJudgeAtOnceAndNobodyLosesALine() {
        var audit = walk.begun(crew, today());
        walk.conducting(audit, crew, today());
        var shown = audits.byNumber(audit.number(), crew.lead().id()).lines();
        walk.judge(audit, 1, Verdict.CONFORM, crew.auditor());
        walk.judge(audit, 2, Verdict.MAJOR, crew.lead());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> checklist.judge(
                        audit.number(),
                        shown.get(0).id(),
                        shown.get(0).revision(),
                        Verdict.MINOR,
                        "Mine",
                        List.of(),
                        actor(crew.lead())));
        assertThat(walk.audit(audit.number(), crew).lines())
                .extracting(line -> line.verdict().orElse(null))
                .containsExactly(Verdict.CONFORM, Verdict.MAJOR, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk.complete(audit.caseId(), "userTask_conduct", crew.lead(), Map.of()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("audit-lines-open"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> walk.judge(audit, 3, Verdict.CONFORM, crew.auditee()));
    }

    @Test
    void theChecklistIsEditedWithReasons() {
        var audit = walk.begun(crew, today());
        walk.prepared(audit, crew, today());
        checklist.add(audit.number(), "Who reads the logs?", actor(crew.lead()));
        var first = walk.audit(audit.number(), crew).lines().get(0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> checklist.drop(audit.number(), first.id(), " ", actor(crew.lead())));
        checklist.drop(audit.number(), first.id(), "Audited in spring", actor(crew.lead()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checklist.add(audit.number(), "Mine?", actor(crew.auditor())));
        var view = walk.audit(audit.number(), crew);
        assertThat(view.lines()).hasSize(4);
        assertThat(view.asked()).isEqualTo(3);
    }

    private void fire(Audit audit, String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(audit.caseId().value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private Optional<String> end(CaseId caseId) {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    private java.util.UUID key(java.util.UUID programme) {
        return programmes.get(programme, crew.manager().id()).audits().get(0).key();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
