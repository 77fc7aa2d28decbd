package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditPlan;
import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lead auditor plans the audit. */
@Component
class PlanAuditTask implements UserTask<PlanAuditTask.PlanForm> {

    record PlanForm(
            LocalDate fromDay,
            LocalDate toDay,
            List<Named> auditees,
            @Nullable List<Named> team,
            String criteria,
            String method) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    PlanAuditTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.PLAN;
    }

    @Override
    public Class<PlanForm> form() {
        return PlanForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var audit = steps.ofCase(task.caseId()).audit();
        return Map.of(
                "scope", briefing.what(audit),
                "otherDates", audit.otherDates(),
                "criteria", audit.criteria(),
                "method", audit.method());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, PlanForm form) {
        var team = form.team() == null ? List.<Named>of() : form.team();
        var auditees = people(form.auditees());
        var plan = new AuditPlan(form.fromDay(), form.toDay(), auditees, people(team), form.criteria(), form.method());
        steps.plan(task.caseId(), plan, actor);
        return Routing.done()
                .with(
                        AuditProcess.LEAD,
                        actor.onBehalfOf().orElse(actor.person()).toString())
                .with(
                        AuditProcess.AUDITEES,
                        auditees.stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .with(AuditProcess.DATES_SUIT, true);
    }

    private static List<PersonId> people(List<Named> named) {
        return named.stream().map(Named::person).distinct().toList();
    }

    record Named(PersonId person) {}
}
