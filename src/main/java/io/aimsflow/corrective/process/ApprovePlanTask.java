package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.PLAN_DECISION;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The AIMS manager approves the plan, or sends it back with a reason. */
@Component
class ApprovePlanTask implements UserTask<ApprovePlanTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    enum BackTo {
        PLAN,
        CAUSE
    }

    record ApproveForm(Decision decision, Optional<BackTo> backTo, Optional<String> reason) {}

    private final Nonconformities nonconformities;
    private final People people;

    ApprovePlanTask(Nonconformities nonconformities, People people) {
        this.nonconformities = nonconformities;
        this.people = people;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.APPROVE_PLAN;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Summary.of(nonconformities.ofCase(task.caseId())).forApproval(people);
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        if (form.decision() == Decision.APPROVE) {
            nonconformities.approvePlan(task.caseId(), actor);
            return Routing.approved().with(PLAN_DECISION, "APPROVE");
        }
        var backTo = form.backTo().orElseThrow();
        var reason = form.reason().orElseThrow();
        nonconformities.sendPlanBack(task.caseId(), backTo == BackTo.CAUSE, reason);
        return Routing.sentBack(reason).with(PLAN_DECISION, "BACK_TO_" + backTo);
    }
}
